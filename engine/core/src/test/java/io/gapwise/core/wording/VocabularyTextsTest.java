package io.gapwise.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.DoneBefore;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Nature;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Slot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VocabularyTextsTest {

    static final List<Locale> LANGUAGES = VocabularyTexts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void callsEveryWordEveryFieldAndEveryMeasureSomething(Locale language) {
        VocabularyTexts texts = VocabularyTexts.in(language);
        List<String> called = new ArrayList<>();
        for (Property property : Property.sent()) {
            called.add(texts.question(property.path()));
            called.add(texts.text("question." + property.path() + ".why"));
            called.add(texts.shortName(property.path()));
            called.add(texts.field(property.path()));
        }
        for (Slot slot : sent()) {
            called.add(texts.question(slot.qualifiedPath()));
            called.add(texts.whyAsked(slot.qualifiedPath()));
            called.add(texts.shortName(slot.qualifiedPath()));
            called.add(texts.field(slot.qualifiedPath()));
        }
        called.add(texts.shortName("evidence.statements"));
        called.add(texts.field("evidence.statements"));
        words().forEach(word -> called.add(texts.word((Enum<?>) word)));
        for (int level = 1; level <= 5; level++) {
            called.add(texts.measure(level));
        }

        assertThat(called).doesNotContain("").hasSizeGreaterThan(350);
    }

    @Test
    void everyWordHasAPhraseForSentences() {
        assertThat(words()).extracting(Word::phrase).doesNotContain("");
        assertThat(Cause.NOT_TOLD.phrase()).isEqualTo("the change was never announced or explained to them");
        assertThat(DoneBefore.LONG_AGO.phrase()).isEqualTo("long ago");
        assertThat(Cause.NOT_TOLD.phrase(Locale.GERMAN))
                .isEqualTo("die Änderung ihnen nie angekündigt oder erklärt wurde");
    }

    @Test
    void listsTheLabelsOfAVocabularyInContractOrder() {
        Map<String, String> labels = VocabularyTexts.in(Locale.GERMAN).labels(Nature.class);

        assertThat(labels.keySet())
                .containsExactly("KNOWLEDGE", "TECHNICAL", "INTERPERSONAL", "LEADERSHIP", "JUDGEMENT", "UNKNOWN");
        assertThat(labels).containsEntry("LEADERSHIP", "Menschen führen");
    }

    @Test
    void speaksTheLanguageOfACountryAndEnglishWhereThereIsNoTranslation() {
        assertThat(VocabularyTexts.in(Locale.forLanguageTag("de-AT"))).isSameAs(VocabularyTexts.in(Locale.GERMAN));
        assertThat(VocabularyTexts.in(Locale.FRENCH)).isSameAs(VocabularyTexts.in(Locale.ENGLISH));
    }

    @Test
    void saysWhichTextIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VocabularyTexts.in(Locale.GERMAN).shortName("gap.colour"))
                .withMessageContainingAll("short.gap.colour", "German");
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSamePlaces() throws IOException {
        Map<String, String> english = texts("");
        Map<String, String> german = texts("_de");

        assertThat(german).containsOnlyKeys(english.keySet());
        english.forEach(
                (key, text) -> assertThat(places(german.get(key))).as(key).isEqualTo(places(text)));
    }

    @Test
    void noTextIsGivenTwiceOrCannotBeFilledIn() throws IOException {
        for (String suffix : List.of("", "_de")) {
            assertThat(lines(suffix).map(line -> line.replaceFirst(" = .*", "")))
                    .doesNotHaveDuplicates();
            texts(suffix).forEach((key, text) -> {
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
                assertThat(text).as(key).doesNotContain("'").isNotBlank();
            });
        }
    }

    /** Everything that somebody sends: the case, and what is judged beside its answer. */
    private static List<Slot> sent() {
        return Slot.every().stream()
                .filter(slot -> slot.subject().sent() && !slot.property().ready())
                .toList();
    }

    private static List<Word> words() {
        Stream<Word> asked = sent().stream().flatMap(slot -> slot.property().words().stream());
        Stream<Word> concluded = Stream.<Word[]>of(
                        VerdictValue.values(),
                        AlignmentValue.values(),
                        Cause.values(),
                        Remedy.values(),
                        Method.values(),
                        Confidence.values(),
                        ProgressValue.values(),
                        NeedValue.values(),
                        EffectValue.values(),
                        ReadinessValue.values(),
                        UrgencyValue.values(),
                        PlaceValue.values(),
                        Side.values())
                .flatMap(Stream::of);
        return Stream.concat(asked, concluded).distinct().toList();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{(\\d)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }

    private static Map<String, String> texts(String suffix) throws IOException {
        return lines(suffix)
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second));
    }

    private static Stream<String> lines(String suffix) throws IOException {
        String file = "/" + VocabularyTexts.BASE_NAME + suffix + ".properties";
        try (InputStream in = Objects.requireNonNull(VocabularyTextsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.contains(" = "));
        }
    }
}
