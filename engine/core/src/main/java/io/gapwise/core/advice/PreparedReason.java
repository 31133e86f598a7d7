package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each reason of a rule needs and no case changes, worked out once for a rule set.
 *
 * @param conditions what must hold, all of it
 * @param source as reasons cite it
 */
record PreparedReason(List<Condition> conditions, String source) {

    /** By the rules themselves: to compare two rules by what is in them takes longer than to read them. */
    static Map<Rule, PreparedReason> of(RuleSet ruleSet) {
        Map<String, String> sources = new HashMap<>();
        Map<Rule, PreparedReason> grounds = new IdentityHashMap<>();
        for (Rule rule : ruleSet.rules()) {
            String source = sources.computeIfAbsent(rule.source().cited(), cited -> cited);
            grounds.put(
                    rule,
                    new PreparedReason(
                            rule.patterns().stream().map(Pattern::condition).toList(), source));
        }
        return grounds;
    }
}
