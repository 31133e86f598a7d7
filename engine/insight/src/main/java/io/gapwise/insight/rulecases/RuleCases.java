package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the cases of a rule set: one for each rule that has a case, and further ones. They prove the rules and have no influence on
 * recommendations.
 */
public final class RuleCases {

    private final Map<String, RuleCase> byRule;
    private final List<FurtherCase> further;

    RuleCases(Map<String, RuleCase> byRule, List<FurtherCase> further) {
        this.byRule = Collections.unmodifiableMap(new LinkedHashMap<>(byRule));
        this.further = List.copyOf(further);
    }

    public static RuleCases none() {
        return new RuleCases(Map.of(), List.of());
    }

    public Optional<RuleCase> of(Rule rule) {
        return Optional.ofNullable(byRule.get(rule.name()));
    }

    /** Returns the cases by the name of their rule, in the order of the files and of the entries in them. */
    public Map<String, RuleCase> byRule() {
        return byRule;
    }

    /** Lists the cases beyond the two of each rule, in the order of the files, with those that nobody has confirmed yet. */
    public List<FurtherCase> further() {
        return further;
    }
}
