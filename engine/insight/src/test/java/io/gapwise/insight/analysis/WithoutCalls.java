package io.gapwise.insight.analysis;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.List;

/** Removes from a rule set the rule or the conclusion that makes no difference according to a finding. */
final class WithoutCalls {

    private WithoutCalls() {}

    static RuleSet of(RuleSet rules, Finding finding) {
        RuleLocation place = finding.places().get(0);
        return new RuleSet(rules.rules().stream()
                .map(rule -> rule.name().equals(place.rule())
                        ? without(rule, finding.code() == ProblemCode.POINTLESS_RULE, place)
                        : rule)
                .toList());
    }

    private static Rule without(Rule rule, boolean all, RuleLocation place) {
        List<Call> kept = rule.calls().stream()
                .filter(call -> !all && call.span().line() != place.line())
                .toList();
        return new Rule(
                rule.name(),
                rule.stage(),
                rule.summary(),
                rule.source(),
                rule.acceptances(),
                rule.patterns(),
                kept,
                rule.file(),
                rule.span(),
                rule.text());
    }
}
