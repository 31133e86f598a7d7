package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the cases of a rule set, one for each rule that has a case. They prove the rules and have no influence on
 * recommendations.
 */
public final class RuleCases {

    private final Map<String, RuleCase> byRule;

    RuleCases(Map<String, RuleCase> byRule) {
        this.byRule = Collections.unmodifiableMap(new LinkedHashMap<>(byRule));
    }

    public static RuleCases none() {
        return new RuleCases(Map.of());
    }

    public Optional<RuleCase> of(Rule rule) {
        return Optional.ofNullable(byRule.get(rule.name()));
    }

    /** Returns the cases by the name of their rule, in the order of the files and of the entries in them. */
    public Map<String, RuleCase> byRule() {
        return byRule;
    }
}
