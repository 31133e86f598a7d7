package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Holds the parts of a rule's reasons that are the same for every case, so that they are worked out once for a rule
 * set.
 *
 * @param conditions the conditions that must all hold
 * @param source the source in the form in which reasons cite it
 */
record PreparedReason(List<Condition> conditions, String source) {

    /**
     * Returns the prepared reasons by rule, with the sources as this language cites them. The map compares rules by identity, because comparing two rules by content
     * takes longer than reading them.
     */
    static Map<Rule, PreparedReason> of(RuleSet ruleSet, Locale language) {
        Map<String, String> sources = new HashMap<>();
        Map<Rule, PreparedReason> grounds = new IdentityHashMap<>();
        for (Rule rule : ruleSet.rules()) {
            String source = sources.computeIfAbsent(rule.source().cited(language), cited -> cited);
            grounds.put(
                    rule,
                    new PreparedReason(
                            rule.patterns().stream().map(Pattern::condition).toList(), source));
        }
        return grounds;
    }
}
