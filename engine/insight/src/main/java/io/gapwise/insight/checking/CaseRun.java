package io.gapwise.insight.checking;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.rulecases.RuleCase;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds what a rule set concludes in the two cases of a rule.
 *
 * @param ruleCase the rule's entry in the file of cases
 * @param speaks the outcome of the case in which the rule should speak
 * @param silent the outcome of the case in which the rule should be silent
 */
public record CaseRun(RuleCase ruleCase, Outcome speaks, Outcome silent) {

    /**
     * Holds the outcome of one case.
     *
     * @param evaluation the answer of the rules; empty where they give no whole answer
     * @param fault why the rules give no whole answer, in a sentence; empty where they give one
     */
    public record Outcome(GapCase gapCase, Optional<Evaluation> evaluation, Optional<String> fault) {

        /** Says whether the rule of this name spoke of the case. */
        public boolean spoke(String rule) {
            return evaluation.stream()
                    .flatMap(e -> e.spoke().stream())
                    .anyMatch(r -> r.name().equals(rule));
        }
    }

    static CaseRun of(RuleCase ruleCase, Evaluator evaluator) {
        return new CaseRun(ruleCase, outcome(ruleCase.speaks(), evaluator), outcome(ruleCase.silent(), evaluator));
    }

    /** Returns the evaluations of both cases; a case without a whole answer has none. */
    public Stream<Evaluation> evaluations() {
        return Stream.of(speaks, silent).flatMap(outcome -> outcome.evaluation().stream());
    }

    private static Outcome outcome(GapCase gapCase, Evaluator evaluator) {
        try {
            return new Outcome(gapCase, Optional.of(evaluator.evaluate(gapCase)), Optional.empty());
        } catch (RuleSetFault fault) {
            return new Outcome(gapCase, Optional.empty(), Optional.of(fault.getMessage()));
        }
    }
}
