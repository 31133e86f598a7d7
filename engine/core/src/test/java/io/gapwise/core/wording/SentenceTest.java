package io.gapwise.core.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.gapwise.core.problems.ProblemKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        Map<String, String> english = MessageFile.read(Sentence.BASE_NAME, Locale.ENGLISH);
        Map<String, String> german = MessageFile.read(Sentence.BASE_NAME, Locale.GERMAN);

        assertThat(german).containsOnlyKeys(english.keySet());
        english.forEach((key, text) -> {
            assertThat(places(german.get(key))).as(key).isEqualTo(places(text));
            assertThat(german.get(key)).as(key).isNotBlank();
            // One that has nothing but a value leaves the words to it.
            if (!key.equals("a.null") && !text.equals("{0}")) {
                assertThat(german.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @Test
    void saysTheValuesInTheLanguageToo() {
        Sentence said = Sentence.of("must.not", Sentence.of("a.whole", 1, 10_000_000), Sentence.of("a.text"));

        assertThat(said.inEnglish()).isEqualTo("This must be a whole number from 1 to 10000000, not a text.");
        assertThat(said.in(Locale.GERMANY))
                .isEqualTo("Hier muss eine ganze Zahl von 1 bis 10.000.000 stehen, nicht ein Text.");
        assertThat(said.in(Locale.FRENCH)).isEqualTo(said.inEnglish());
        assertThat(said.plainValues()).containsExactly("a.whole", 1, 10_000_000, "a.text");
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        Sentence said = Sentence.of("sent.notYet", LocalDate.of(2026, 3, 31));

        assertThat(said.inEnglish()).endsWith("up to 2026-03-31.");
        assertThat(said.in(Locale.GERMAN)).endsWith("Tage bis 31.03.2026.");
    }

    @Test
    void fillsAValueThatLooksLikeAPlaceOnlyOnce() {
        assertThat(Sentence.of("parameter.noAnswer", "{0}$1").inEnglish()).isEqualTo("there is no such answer: {0}$1");
    }

    @ParameterizedTest
    @EnumSource
    void eachKindOfProblemCanBeTold(ProblemKind kind) {
        assertThat(kind.description()).isNotBlank();
        assertThat(kind.sentence().in(Locale.GERMAN)).isNotBlank().isNotEqualTo(kind.description());
    }

    @Test
    void saysWhichSentenceIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Sentence.of("no.such").in(Locale.GERMAN))
                .withMessageContainingAll("no.such", "German");
    }

    private static Object places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
