package io.gapwise.site.rulebook;

import java.util.List;
import java.util.Map;

/**
 * How often rules spoke among the stored answers.
 *
 * @param byRule by the rule's name; a rule that never spoke is not in it
 * @param answers how many answers were read for it
 * @param complete whether these are all
 */
record RuleUsageCounts(Map<String, Count> byRule, long answers, boolean complete) {

    private static final Count NEVER = new Count(0, List.of());

    /** In how many answers a rule is named as a reason, and the newest of them, newest first. */
    record Count(long times, List<RuleMention> newest) {}

    Count of(String rule) {
        return byRule.getOrDefault(rule, NEVER);
    }
}
