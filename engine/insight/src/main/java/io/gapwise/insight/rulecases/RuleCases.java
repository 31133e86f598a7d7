package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cases of a rule set, one for each rule that has any: they prove the rules and take no part in deciding. */
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

    /** By the name of the rule, in the order of files and of the entries in them. */
    public Map<String, RuleCase> byRule() {
        return byRule;
    }
}
