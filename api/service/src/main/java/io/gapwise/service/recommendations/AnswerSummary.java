package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.portfolio.Placement;
import org.jspecify.annotations.Nullable;

/**
 * Holds what lists and charts show of a recommendation apart from its conclusions. It is stored in separate columns.
 *
 * @param readiness 0 to 100, see {@link Placement}
 */
public record AnswerSummary(
        @Nullable String title,
        @Nullable String requested,
        @Nullable String metric,
        @Nullable String stake,
        @Nullable String alignment,
        @Nullable Integer readiness,
        @Nullable String approach,
        @Nullable String focus) {

    static AnswerSummary of(GapCase gapCase, Advice advice) {
        Placement placement = Placement.of(gapCase, advice);
        return new AnswerSummary(
                gapCase.title(),
                gapCase.requestedSolution().name(),
                gapCase.goal().metric().name(),
                gapCase.goal().stake().name(),
                advice.alignment().value().name(),
                placement.readiness(),
                name(placement.approach()),
                name(placement.focus()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
