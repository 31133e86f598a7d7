package io.gapwise.site;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the contract has words and paths for; templates know it as {@code @say}. */
@Component("say")
public final class SiteTexts {

    private final MessageSource messages;

    SiteTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** A text of the message files. */
    public String text(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** A word of the vocabulary. */
    public String word(Word word) {
        return word(((Enum<?>) word).getDeclaringClass(), word.name());
    }

    /** A word of the vocabulary, by its name. */
    public String word(String vocabulary, String name) {
        return text("word." + vocabulary + "." + name);
    }

    private String word(Class<?> vocabulary, String name) {
        return word(vocabulary.getSimpleName(), name);
    }

    /** What an answer of a case is asked for, as a question or, of an obstacle, as a statement. */
    public String question(String path) {
        return text("question." + path);
    }

    /** Why it is asked. */
    public String whyAsked(String path) {
        return text("question." + path + ".why");
    }

    /** What was answered, as {@link CaseAnswers#sent} gives it: a name, a list of names, a number, a text, null. */
    public String answer(String path, @Nullable Object sent) {
        Property property = CaseAnswers.find(path).orElseThrow();
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
        return sent instanceof Number number ? number(number) : sent.toString();
    }

    /** The answer to a path in a case. */
    public String answerIn(Property property, Object gapCase) {
        return answer(property.path(), CaseAnswers.sent(property.read(gapCase)));
    }

    /** A number as it is written where the reader lives. */
    public String number(Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    /** A day and a time, in the time zone of the service. */
    public String dateTime(OffsetDateTime time) {
        return written(time, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    public String date(OffsetDateTime time) {
        return written(time, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    private static String written(OffsetDateTime time, DateTimeFormatter format) {
        return format.withLocale(LocaleContextHolder.getLocale())
                .format(time.atZoneSameInstant(ZoneId.systemDefault()));
    }

    /** A conclusion such as {@code method:COACHING}, as a noun phrase. */
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

    /** Whether the page is in another language than the rules' own sentences. */
    public boolean foreign() {
        return !LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The language of the page. */
    public String language() {
        String language = LocaleContextHolder.getLocale().getLanguage();
        return LANGUAGES.contains(language) ? language : Locale.ENGLISH.getLanguage();
    }

    /** There is a message file for each. */
    public static final Set<String> LANGUAGES = Set.of("en", "de");
}
