package io.gapwise.insight.checking;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.why.Silence;
import java.util.Optional;

/**
 * Holds a problem that a case beside a rule shows, with what it is to blame on.
 *
 * @param fault why the case gets no whole answer, where it gets none
 * @param silence why the rule is silent, where it should speak
 */
record CaseProblem(RuleProblem problem, Optional<RuleSetFault> fault, Optional<Silence> silence) {

    static CaseProblem ofRule(RuleProblem problem) {
        return new CaseProblem(problem, Optional.empty(), Optional.empty());
    }

    static CaseProblem silent(RuleProblem problem, Silence silence) {
        return new CaseProblem(problem, Optional.empty(), Optional.of(silence));
    }

    static CaseProblem failing(RuleProblem problem, RuleSetFault fault) {
        return new CaseProblem(problem, Optional.of(fault), Optional.empty());
    }
}
