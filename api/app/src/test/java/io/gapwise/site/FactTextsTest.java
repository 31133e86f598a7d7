package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.why.ConditionPart;
import io.gapwise.insight.why.ValueComparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Checks that everything that rules read is put into words and that no name of the contract is left over. */
class FactTextsTest {

    private static final SiteTexts SAY = new SiteTexts(messages());
    private static final FactTexts TEXTS = new FactTexts(SAY);

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void saysOfEachThingThatARuleCanReadWhatItIs(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (Slot slot : Slot.every()) {
            for (Object value : facts(slot.property())) {
                assertInWords(TEXTS.fact(slot.qualifiedPath(), value), slot.property());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void saysOfEachTestThatARuleCanMakeWhatWouldHaveToBe(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (Slot slot : Slot.every()) {
            for (Operator operator : operators(slot.property())) {
                for (List<Object> values : compared(slot.property())) {
                    String toHold = TEXTS.need(test(slot, operator, values, false));
                    String toFail = TEXTS.need(test(slot, operator, values, true));

                    assertInWords(toHold, slot.property());
                    assertInWords(toFail, slot.property());
                    assertThat(toHold).as(slot.qualifiedPath()).isNotEqualTo(toFail);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | audience.headcount | LESS_OR_EQUAL | 1500 | false | – it would have to be at most 1,500",
                "de | audience.headcount | LESS_OR_EQUAL | 1500 | true | – nötig wären mehr als 1.500",
                "en | gap.nature | EQUAL | UNKNOWN | true | – it would have to be known",
                "en | Methods.best | EQUAL | UNKNOWN | false | – it would have to be unknown",
                "en | Causes.found | CONTAINS | CONFLICT | false | – this would have to be among them: CONFLICT",
                "en | Causes.found | CONTAINS | CONFLICT | true | – this must not be among them: CONFLICT",
                "de | Causes.found | NOT_CONTAINS | CONFLICT | false | – nicht dazugehören dürfte: CONFLICT",
                "en | Triage.worthPursuing | NOT_EQUAL | NO | false | – it would have to be something other than: No",
                "en | evidence.onlyOpinion | EQUAL | YES | true | – it would have to be something other than: Yes",
            })
    void saysWhatWouldHaveToBe(
            String language, String path, Operator operator, String value, boolean held, String said) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        Object compared = Character.isDigit(value.charAt(0)) ? Integer.valueOf(value) : value;

        assertThat(TEXTS.need(test(Slot.ofQualifiedPath(path).orElseThrow(), operator, List.of(compared), held)))
                .isEqualTo(said.replace("CONFLICT", SAY.word("Cause", "CONFLICT")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | PRESENT | MANAGERS   | 2  | OPINION     | Two managers say so, by opinion",
                "en | PRESENT | MANAGERS   | 1  |             | A manager says so, and nobody says how it is known",
                "en | ABSENT  | PERFORMERS | 1  | SURVEY      | The people themselves say it is not so, shown by a survey",
                "en | ABSENT  | PERFORMERS | 38 | SURVEY      | 38 of the people themselves say it is not so, shown by a survey",
                "en | PRESENT | ANALYST    | 1  | OBSERVATION | The analyst says so, shown by observation",
                "de | PRESENT | MANAGERS   | 2  | OPINION     | Zwei Vorgesetzte sagen, es sei so, als ungeprüfte Meinung",
                "de | ABSENT  | PERFORMERS | 1  | SURVEY      | Die Betroffenen selbst sagen, es sei nicht so, belegt durch eine Umfrage",
                "de | PRESENT | EXPERTS    | 1200 |           | 1.200 Fachleute sagen, es sei so, und niemand sagt, woher man es weiß",
            })
    void saysWhatPeopleSayAsPeopleSpeak(
            String language, String says, String by, int people, @Nullable String shownBy, String sentence) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        Map<String, Object> said = new LinkedHashMap<>(Map.of("obstacle", "conflict", "says", says, "by", by));
        said.put("people", people);
        if (shownBy != null) {
            said.put("shownBy", shownBy);
        }

        assertThat(TEXTS.said(List.of(citing(List.of(said)), citing(List.of(said))), Cause.CONFLICT))
                .containsExactly(sentence);
        assertThat(TEXTS.said(List.of(citing(List.of(said))), Cause.UNWILLING)).isEmpty();
        assertThat(TEXTS.fact("evidence.statements", List.of(said)))
                .containsIgnoringCase(SAY.word("Obstacle", "conflict") + ": " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void saysOfEveryWordOfAStatementWhatItIs(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        for (Property member : Property.of(Statement.class)) {
            for (Word word : member.words()) {
                Map<String, Object> said = new LinkedHashMap<>(
                        Map.of("obstacle", "conflict", "says", "PRESENT", "by", "MANAGERS", "people", 3));
                said.put(member.path(), word.name());
                String sentence = TEXTS.fact("evidence.statements", List.of(said));
                if (word instanceof Obstacle) {
                    assertThat(sentence).contains(": " + SAY.word(word) + ": ");
                } else if (word.known()) {
                    assertInWords(sentence, member);
                }
            }
        }
    }

    /** A stored answer is shown for ever, so whatever another version wrote into it must not break the page. */
    @Test
    void showsWordsOfStatementsThatThisVersionDoesNotKnowAsTheyAreStored() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Map<String, Object> strange = Map.of(
                "obstacle",
                "conflict",
                "says",
                "MAYBE",
                "by",
                "NEIGHBOURS",
                "shownBy",
                "STARS",
                "moon",
                List.of("FULL"));

        assertThat(TEXTS.said(List.of(citing(List.of(strange))), Cause.CONFLICT))
                .containsExactly("NEIGHBOURS say MAYBE, STARS");
        assertThat(TEXTS.said(List.of(citing("a text"), citing(List.of("a word", 3))), Cause.CONFLICT))
                .isEmpty();
        assertThat(TEXTS.said(List.of(citing(List.of(Map.of("obstacle", "moonInTheWay")))), Cause.CONFLICT))
                .isEmpty();
    }

    private static Reason citing(Object statements) {
        return new Reason("causes/some", "Some.", "Some Book (Ann)", Map.of("evidence.statements", statements), null);
    }

    @Test
    void saysNothingOfWhatIsNoSingleTest() {
        ConditionPart all = new ConditionPart(
                ConditionPart.Kind.ALL, false, true, "", 1, 1, null, null, null, List.of(), List.of(), List.of());

        assertThat(TEXTS.need(all)).isEmpty();
    }

    /** The text is what a reader of the rule sees; the words must not depend on it. */
    private static ConditionPart test(Slot slot, Operator operator, List<Object> values, boolean held) {
        return new ConditionPart(
                ConditionPart.Kind.TEST,
                held,
                true,
                "not written as any rule",
                1,
                1,
                slot.qualifiedPath(),
                Word.UNKNOWN,
                new ValueComparison(operator, values),
                List.of(),
                List.of(),
                List.of());
    }

    private static void assertInWords(String said, Property property) {
        assertThat(said).isNotBlank();
        property.words().forEach(word -> assertThat(said).doesNotContain(word.name()));
        assertThat(said).doesNotContain("null", Word.UNKNOWN);
    }

    private static List<Object> facts(Property property) {
        List<Object> facts = new ArrayList<>();
        facts.add(Word.UNKNOWN);
        if (property.kind() == Property.Kind.WORDS) {
            facts.add(List.of());
            facts.add(property.words().stream().map(Word::name).toList());
        } else {
            compared(property).forEach(values -> facts.add(values.get(0)));
        }
        return facts;
    }

    private static List<List<Object>> compared(Property property) {
        List<List<Object>> compared = new ArrayList<>();
        switch (property.kind()) {
            case WORD, WORDS -> property.words().forEach(word -> compared.add(List.of(word.name())));
            case WHOLE_NUMBER, NUMBER -> compared.add(List.of(7));
            case TEXT -> {}
        }
        if (property.kind() == Property.Kind.WORD && property.optional()) {
            compared.add(List.of(Word.UNKNOWN));
        }
        return compared;
    }

    private static List<Operator> operators(Property property) {
        return switch (property.kind()) {
            case WORD -> List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.IN, Operator.NOT_IN);
            case WORDS -> List.of(Operator.CONTAINS, Operator.NOT_CONTAINS);
            case WHOLE_NUMBER, NUMBER ->
                Stream.of(Operator.values())
                        .filter(operator -> operator != Operator.CONTAINS && operator != Operator.NOT_CONTAINS)
                        .toList();
            case TEXT -> List.of();
        };
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", VocabularyTexts.BASE_NAME);
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
