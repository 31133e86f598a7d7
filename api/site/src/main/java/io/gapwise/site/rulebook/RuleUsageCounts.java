package io.gapwise.site.rulebook;

import java.util.List;
import java.util.Map;

/**
 * Holds how often the stored answers named each rule.
 *
 * @param byRule the counts by the rule's name; a rule that was never named is missing
 * @param answers the number of answers that were read
 * @param complete whether these are all stored answers
 */
record RuleUsageCounts(Map<String, Count> byRule, long answers, boolean complete) {

    private static final Count NEVER = new Count(0, List.of());

    /** Counts the answers that name a rule as a reason, and lists the newest of them first. */
    record Count(long times, List<RuleMention> newest) {}

    Count of(String rule) {
        return byRule.getOrDefault(rule, NEVER);
    }
}
