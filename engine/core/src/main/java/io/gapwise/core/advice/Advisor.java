package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.Map;

/** Answers gap cases by one rule set. Safe for use by many threads. */
public final class Advisor {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Map<Rule, PreparedReason> grounds;

    public Advisor(RuleSet ruleSet) {
        this(ruleSet, new Evaluator(ruleSet));
    }

    Advisor(RuleSet ruleSet, Evaluator evaluator) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.grounds = PreparedReason.of(ruleSet);
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** What concludes before it is put in words. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * The advice for a case: the same case always gets the same.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    public Advice advise(GapCase gapCase) {
        return new AdviceBuilder(ruleSet.version(), grounds, evaluator.evaluate(gapCase)).advice();
    }
}
