package io.gapwise.site;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import io.gapwise.service.access.Caller;
import io.gapwise.service.proof.CodedForm;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Returns the contract's words and paths in the reader's language; templates know it as {@code @say}. */
@Component("say")
public final class SiteTexts {

    /** Matches the path of a member of a statement, which a form shows as a field of a row. */
    private static final Pattern OF_STATEMENT = Pattern.compile("evidence\\.statements\\.(\\d+)\\.(\\w+)");

    private final MessageSource messages;
    private final StatementTexts statements = new StatementTexts(this);

    SiteTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Returns a text in another language than the page's, for a file that speaks several. */
    public String textIn(Locale language, String key) {
        return messages.getMessage(key, null, language);
    }

    /** Returns a text of the message files. */
    public String text(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** Returns the language of the page, in which the texts of rules are said as far as they are translated. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** Returns the label of a word. */
    public String word(Word word) {
        return word(((Enum<?>) word).getDeclaringClass(), word.name());
    }

    /** Returns the label of a word that is given by its name. */
    public String word(String vocabulary, String name) {
        return text("word." + vocabulary + "." + name);
    }

    private String word(Class<?> vocabulary, String name) {
        return word(vocabulary.getSimpleName(), name);
    }

    /** Returns the question for an answer of a case; for an obstacle it is a statement. */
    public String question(String path) {
        return text("question." + path);
    }

    /** Returns the reason why a question is asked. */
    public String whyAsked(String path) {
        return text("question." + path + ".why");
    }

    /** Returns how to answer a question, or an empty text where it needs no saying. */
    public String howToAnswer(String path) {
        return Objects.requireNonNullElse(
                messages.getMessage("question." + path + ".help", null, "", LocaleContextHolder.getLocale()), "");
    }

    /** Puts a statement, as it is sent, into a sentence for a reader who knows its obstacle. */
    public String statement(Map<?, ?> said) {
        return statements.alone(said);
    }

    /** Returns the name of a field beside its answer; for the empty path it is the whole case. */
    public String field(String path) {
        Matcher statement = OF_STATEMENT.matcher(path);
        if (statement.matches()) {
            return text(
                    "said.row.of", Integer.parseInt(statement.group(1)) + 1, text("said.member." + statement.group(2)));
        } else if (path.equals(Evidence.STATEMENTS)) {
            return text("said.title");
        }
        return text(path.isEmpty() ? "said.case" : "short." + path);
    }

    /** Puts statements into sentences, as they are sent; each names its obstacle. */
    private List<String> statements(@Nullable Object sent) {
        return sent instanceof List<?> all
                ? all.stream()
                        .map(said -> said instanceof Map<?, ?> members
                                ? statements.withObstacle(members)
                                : String.valueOf(said))
                        .toList()
                : List.of();
    }

    /** Puts the statements of a case into sentences. */
    public List<String> statementsOf(GapCase gapCase) {
        return statements(CaseAnswers.sent(gapCase.evidence().statements()));
    }

    /** Puts a statement that a reason cites, and of which the reader knows the obstacle, into a sentence. */
    String cited(Map<?, ?> said) {
        return statements.alone(StatementTexts.cited(said));
    }

    /**
     * Puts an answer, or something that is known of a follow-up, into words, given as {@link CaseAnswers#sent} returns it: a
     * name, a list of names, a number, a text, a list of statements or null.
     */
    public String answer(String path, @Nullable Object sent) {
        if (path.equals(Evidence.STATEMENTS)) {
            return sent == null || sent instanceof List<?> none && none.isEmpty()
                    ? text("answer.none")
                    : String.join("; ", statements(sent));
        }
        Property property = Slot.ofQualifiedPath(path).orElseThrow().property();
        if (sent == null || Word.UNKNOWN.equals(sent)) {
            return text("answer.unknown");
        }
        if (sent instanceof List<?> names) {
            return names.isEmpty()
                    ? text("answer.none")
                    : names.stream()
                            .map(name -> word(property.type(), (String) name))
                            .collect(Collectors.joining(", "));
        }
        if (property.kind() == Property.Kind.WORD) {
            return word(property.type(), (String) sent);
        }
        return sent instanceof Number number ? number(number) : ownText(sent.toString());
    }

    /** Puts the answer that a case gives to a property into words. */
    public String answerIn(Property property, Object gapCase) {
        return answer(property.path(), CaseAnswers.sent(property.read(gapCase)));
    }

    /** Returns a text of a case as it was written; where it was erased, this says so in the reader's language. */
    public String ownText(String text) {
        return text.equals(CodedForm.ERASED) ? text("case.erased") : text;
    }

    /** Returns who did something as the audit trail calls them; of an open service it knows only that it was anybody. */
    public String doer(String who) {
        return who.equals(Caller.EVERYBODY.name()) ? text("audit.everybody") : who;
    }

    /** Returns by whom something was done, to stand behind what was: "by Anna", or that nobody had signed in. */
    public String by(String who) {
        return who.equals(Caller.EVERYBODY.name()) ? text("audit.by.everybody") : text("audit.by", who);
    }

    /** Writes a number as readers of this language write it. */
    public String number(Number number) {
        Locale language = LocaleContextHolder.getLocale();
        if (number instanceof BigDecimal decimal && ShownNumber.needsPowerOfTen(decimal)) {
            return ShownNumber.withPowerOfTen(decimal, language);
        }
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    /** Writes a date and a time, in the time zone of the service. */
    public String dateTime(OffsetDateTime time) {
        return written(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** Writes a date and a time that is given in ISO 8601. */
    public String dateTimeOf(String time) {
        return dateTime(OffsetDateTime.parse(time));
    }

    public String date(OffsetDateTime time) {
        return written(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    /** Writes a day as readers of this language write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .format(day);
    }

    private static String written(OffsetDateTime time, DateTimeFormatter format) {
        return format.withLocale(LocaleContextHolder.getLocale())
                .format(time.atZoneSameInstant(ZoneId.systemDefault()));
    }

    /** Puts a conclusion such as {@code method:COACHING} into words, as a noun phrase. */
    public String conclusion(String claim) {
        Claim read = ClaimText.read(claim).claim().orElseThrow();
        return switch (read.kind()) {
            case VERDICT -> word("VerdictValue", read.word());
            case ALIGNMENT -> word("AlignmentValue", read.word());
            case CAUSE -> word("Cause", read.word());
            case DISCOUNTED -> text("conclusion.discounted", word("Cause", read.word()));
            case REMEDY -> word("Remedy", read.word());
            case METHOD -> word("Method", read.word());
            case EXCLUSION -> text("conclusion.excluded", word("Method", read.word()));
            case MEASURE -> text("measure.level." + read.word());
            case PURSUIT -> text("conclusion.pursuit");
        };
    }

    /** Says whether the page's language differs from that of the rules' own sentences. */
    public boolean foreign() {
        return !LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** Returns the language of the page. */
    public String language() {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return LANGUAGES.contains(language) ? language : Locale.ENGLISH.getLanguage();
    }

    /** Lists the languages; each has a message file. */
    public static final Set<String> LANGUAGES = Set.of("en", "de");
}
