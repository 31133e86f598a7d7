package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Silences the warnings that rules accept, and tells of acceptances that silence nothing. */
public final class Acceptances {

    private Acceptances() {}

    /**
     * What remains to be told: the warnings that no rule accepts, and a warning for each acceptance, of one of these
     * codes, that silences none.
     *
     * @param judged the codes for which all warnings are among those given
     */
    public static List<RuleProblem> settle(List<Rule> rules, List<RuleProblem> warnings, Set<ProblemCode> judged) {
        List<RuleProblem> remaining = new ArrayList<>(warnings);
        for (Rule rule : rules) {
            for (Acceptance acceptance : rule.acceptances()) {
                ProblemCode code = ProblemCode.acceptable(acceptance.code()).orElseThrow();
                boolean silenced = remaining.removeIf(
                        warning -> warning.code() == code && rule.name().equals(warning.rule()));
                if (!silenced && judged.contains(code)) {
                    remaining.add(idle(rule, acceptance));
                }
            }
        }
        return remaining;
    }

    private static RuleProblem idle(Rule rule, Acceptance acceptance) {
        return RuleProblem.in(
                rule,
                ProblemCode.IDLE_ACCEPTANCE,
                acceptance.span(),
                "the rule gives no warning '%s' to accept".formatted(acceptance.code()),
                "no @accepts",
                null);
    }
}
