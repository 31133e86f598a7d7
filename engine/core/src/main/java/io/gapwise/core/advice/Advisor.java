package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import java.util.Map;

/** Answers gap cases with one rule set. Many threads may use it at the same time. */
public final class Advisor {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Map<Rule, PreparedReason> grounds;
    private final QuestionOrder order;

    public Advisor(RuleSet ruleSet) {
        this(ruleSet, new Evaluator(ruleSet));
    }

    Advisor(RuleSet ruleSet, Evaluator evaluator) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.grounds = PreparedReason.of(ruleSet);
        this.order = QuestionOrder.of(ruleSet);
    }

    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** Returns the evaluator, which draws the conclusions before they are put into words. */
    public Evaluator evaluator() {
        return evaluator;
    }

    /**
     * Returns the advice for a case; the same case always gets the same advice.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    public Advice advise(GapCase gapCase) {
        return advise(evaluator.evaluate(gapCase));
    }

    /** Puts conclusions of {@link #evaluator} into words. */
    public Advice advise(Evaluation evaluation) {
        return new AdviceBuilder(ruleSet.version(), grounds, order, evaluation).advice();
    }
}
