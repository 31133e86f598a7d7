package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.RuleSet;

/** Makes evaluators whose index is wrong, to see that it is noticed. */
public final class SlippedIndex {

    private SlippedIndex() {}

    /**
     * Returns an evaluator of rules whose index was made of others.
     *
     * @param slipped rules of the same names in the same order
     * @param oneIn of how many cases one is checked
     */
    public static Evaluator of(RuleSet rules, RuleSet slipped, int oneIn) {
        return new Evaluator(rules, new RuleIndex(slipped), new SpotCheck(new Evaluator(rules), oneIn));
    }
}
