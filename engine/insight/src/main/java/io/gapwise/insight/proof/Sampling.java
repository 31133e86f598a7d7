package io.gapwise.insight.proof;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.drawing.DrawnCases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Draws very many cases, gives each to the engine that answers cases, and holds the answers against everything that no case
 * may get. It asks no solver, so that it would find what a wrong translation of the rules hides from every proof.
 */
public final class Sampling {

    private static final int CASES_IN_A_ROW = 10_000;

    private Sampling() {}

    /**
     * Holds what was found.
     *
     * @param answered how many of the cases got an answer
     * @param broken the first cases that got what no case may get; for each row of cases at most one
     */
    public record Found(long answered, List<PromiseResult> broken) {

        public Found {
            broken = List.copyOf(broken);
        }

        private Found and(Found other) {
            List<PromiseResult> all = new ArrayList<>(broken);
            all.addAll(other.broken);
            return new Found(answered + other.answered, all);
        }
    }

    /** Draws at least so many cases, on all processors. The same seed draws the same cases. */
    public static Found of(RuleSet rules, long cases, long seed) {
        List<Never> promises = new ArrayList<>(ContractPromises.list());
        rules.invariants().forEach(invariant -> promises.add(Never.of(invariant)));
        Evaluator evaluator = new Evaluator(rules);
        long rows = (cases + CASES_IN_A_ROW - 1) / CASES_IN_A_ROW;
        return LongStream.range(0, rows)
                .parallel()
                .mapToObj(row -> row(new DrawnCases(rules, seed + row), evaluator, promises))
                .reduce(new Found(0, List.of()), Found::and);
    }

    private static Found row(DrawnCases draw, Evaluator evaluator, List<Never> promises) {
        long answered = 0;
        List<PromiseResult> broken = new ArrayList<>();
        for (int i = 0; i < CASES_IN_A_ROW; i++) {
            TriedCase tried = TriedCase.of(draw.next(), evaluator);
            answered += tried.answered() == null ? 0 : 1;
            for (Never never : promises) {
                if (broken.isEmpty() && never.brokenBy().test(tried)) {
                    broken.add(PromiseResult.of(never.promise(), never.about(), ProofOutcome.REFUTED)
                            .showing(ProofContext.shown(tried, false)));
                }
            }
        }
        return new Found(answered, broken);
    }
}
