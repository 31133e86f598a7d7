package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.portfolio.Placement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lists and charts show of a recommendation, in columns of its own. Lists of words have a comma before, between
 * and after them, so that one can be looked for; methods are the first three, best first.
 *
 * @param readiness 0 to 100, see {@link Placement}
 */
public record Digest(
        @Nullable String title,
        @Nullable String requested,
        @Nullable String metric,
        @Nullable String stake,
        @Nullable String alignment,
        @Nullable Integer readiness,
        @Nullable String approach,
        @Nullable String focus,
        @Nullable String causes,
        @Nullable String remedies,
        @Nullable String methods) {

    private static final int FIRST = 3;

    static Digest of(GapCase gapCase, Advice advice) {
        Placement placement = Placement.of(gapCase, advice);
        return new Digest(
                gapCase.title(),
                gapCase.requestedSolution().name(),
                gapCase.goal().metric().name(),
                gapCase.goal().stake().name(),
                advice.alignment().value().name(),
                placement.readiness(),
                name(placement.approach()),
                name(placement.focus()),
                listed(advice.causes().stream().map(Advice.CauseFound::cause).toList()),
                listed(advice.remedies().stream()
                        .map(Advice.RemedyAdvised::remedy)
                        .toList()),
                listed(advice.methods().stream()
                        .limit(FIRST)
                        .map(Advice.MethodAdvised::method)
                        .toList()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static String listed(List<? extends Enum<?>> words) {
        return words.isEmpty() ? "," : words.stream().map(Enum::name).collect(Collectors.joining(",", ",", ","));
    }
}
