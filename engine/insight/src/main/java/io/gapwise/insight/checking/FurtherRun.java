package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.insight.rulecases.FurtherCase;

/** Holds what a rule set concludes in a case beyond the two that each rule has. */
public record FurtherRun(FurtherCase furtherCase, CaseRun.Outcome outcome) {

    static FurtherRun of(FurtherCase furtherCase, Evaluator evaluator) {
        return new FurtherRun(
                furtherCase,
                CaseRun.Outcome.of(
                        furtherCase.gapCase(),
                        furtherCase.rule(),
                        furtherCase.given(),
                        furtherCase.known(),
                        evaluator));
    }
}
