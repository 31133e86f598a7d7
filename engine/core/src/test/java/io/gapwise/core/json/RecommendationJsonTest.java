package io.gapwise.core.json;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.testing.MiniRules;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
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
}
