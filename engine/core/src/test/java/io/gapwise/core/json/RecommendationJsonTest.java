package io.gapwise.core.json;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.testing.MiniRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationJsonTest {

    private static final Instant THEN = Instant.parse("2026-01-31T08:00:00.120Z");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"HR-1", "\"quoted\" \u00fc\n"})
    void writesTheSameWhetherTheAdviceWasWrittenBeforeOrNot(@Nullable String reference) {
        Advice advice =
                new Advisor(MiniRules.asTheyAre().read()).advise(aGapCase().build());

        assertThat(RecommendationJson.write("id", reference, THEN, RecommendationJson.write(advice)))
                .isEqualTo(RecommendationJson.write(new Recommendation("id", reference, THEN, advice)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"HR-1", "\"quoted\" \u00fc\n"})
    void readsBackWhatItWrote(@Nullable String reference) throws UnreadableRecommendation {
        Recommendation written = written(reference);
        String text = RecommendationJson.text(written);

        Recommendation read = RecommendationJson.read(text);

        assertThat(read).isEqualTo(written);
        assertThat(RecommendationJson.text(read)).isEqualTo(text);
    }

    /**
     * Answers of an earlier version lack what that version did not write yet, and hold what this version no longer
     * writes.
     */
    @Test
    void readsWhatAnotherVersionWrote() throws UnreadableRecommendation {
        String text = RecommendationJson.text(written("HR-1"));
        String other = text.replace("\"cautions\":[],", "").replaceFirst("\\{", "{\"mood\":{\"of\":[1]},");
        assertThat(other).doesNotContain("cautions").contains("mood");

        assertThat(RecommendationJson.text(RecommendationJson.read(other))).isEqualTo(text);
    }

    /** The first answers said neither how well a cause is shown nor how far they hold; they are shown for ever. */
    @Test
    void readsAnswersThatDidNotSayYetHowFarTheyHold() throws UnreadableRecommendation {
        String text = RecommendationJson.text(written("HR-1"));
        String old = text.replaceAll(",\"(conditional|doubts)\":(true|false)|,\"support\":\"[A-Z]+\"", "")
                .replaceFirst("\"considered\":\\[.*?\\],(?=\"excluded\")", "");
        assertThat(old).doesNotContain("\"conditional\"", "\"doubts\"", "\"support\"", "\"considered\"");

        Advice read = RecommendationJson.read(old).advice();

        assertThat(read.verdict().conditional()).isFalse();
        assertThat(read.causes()).isNotEmpty().allMatch(cause -> cause.support() == null);
        assertThat(read.considered()).isEmpty();
        assertThat(read.questions()).isNotEmpty().noneMatch(Advice.Question::doubts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"id\":\"id\" | \"name\":\"id\"",
                "\"ruleset\" | \"rules\"",
                "\"summary\" | \"sum\"",
                "\"formal\":false | \"formal\":\"false\"",
                "\"formal\":false | \"formal\":null",
                "\"value\":\"NOT_TRAINING\" | \"value\":\"DANCE\"",
                "\"value\":\"NOT_TRAINING\" | \"value\":0",
                "\"causes\":[ | \"causes\":[null,",
                "\"text\":\" | \"text\":5,\"was\":\"",
                "} | }]",
                "2026-01-31 | the day",
            })
    void readsNothingThatNoVersionWrote(String part, String by) {
        String text = RecommendationJson.text(written("HR-1"));
        assertThat(text).contains(part);

        assertThatThrownBy(() -> RecommendationJson.read(text.replace(part, by)))
                .isInstanceOf(UnreadableRecommendation.class);
    }

    private static Recommendation written(@Nullable String reference) {
        Advice advice = new Advisor(MiniRules.asTheyAre().read())
                .advise(aGapCase().with("obstacles.toolsInadequate", "PRESENT").build());
        return new Recommendation("id", reference, THEN, advice);
    }
}
