package io.gapwise.core.advice;

import io.gapwise.core.evaluation.SlippedIndex;
import io.gapwise.core.ruleset.RuleSet;

/** Makes advisors whose index is wrong, to see that it is noticed. */
public final class SlippedAdvisor {

    private SlippedAdvisor() {}

    /** Returns an advisor by rules whose index was made of others with the same names in the same order. */
    public static Advisor of(RuleSet rules, RuleSet slipped, int oneIn) {
        return new Advisor(rules, SlippedIndex.of(rules, slipped, oneIn));
    }

    /** Makes the index wrong that an advisor answers very many cases by. */
    public static void into(Advisor advisor, RuleSet slipped, int oneIn) {
        advisor.inBulk.put(oneIn, of(advisor.ruleSet(), slipped, oneIn));
    }
}
