package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Removes the warnings that rules accept, and warns about acceptances that match no warning. */
public final class Acceptances {

    private Acceptances() {}

    /**
     * Returns the warnings that no rule accepts, plus a warning for each acceptance that matches none. Only acceptances
     * of the codes in {@code judged} can lead to such a warning.
     *
     * @param judged the codes for which {@code warnings} holds every warning there is
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
