package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers gap cases with one rule set. Many threads may use it at the same time. */
public final class Advisor {

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Map<String, RuleTexts> texts = new ConcurrentHashMap<>();
    private final RuleTexts english;
    private final QuestionOrder order;

    public Advisor(RuleSet ruleSet) {
        this(ruleSet, new Evaluator(ruleSet));
    }

    Advisor(RuleSet ruleSet, Evaluator evaluator) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.english = RuleTexts.of(ruleSet, Locale.ENGLISH);
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
        return new AdviceBuilder(ruleSet.version(), english, order, evaluation).advice();
    }

    /**
     * Returns the advice for a case in a language. It concludes the same as in English, and what has no translation is
     * in English.
     *
     * @throws io.gapwise.core.evaluation.RuleSetFault where the rules break the contract
     */
    public SpokenAdvice advise(GapCase gapCase, Locale language) {
        return advise(evaluator.evaluate(gapCase), language);
    }

    /** Puts conclusions of {@link #evaluator} into words of a language. */
    public SpokenAdvice advise(Evaluation evaluation, Locale language) {
        Locale spoken = VocabularyTexts.supported(language);
        RuleTexts inLanguage = spoken.equals(Locale.ENGLISH)
                ? english
                : texts.computeIfAbsent(spoken.getLanguage(), tag -> RuleTexts.of(ruleSet, spoken));
        return new AdviceBuilder(ruleSet.version(), inLanguage, order, evaluation).spoken();
    }
}
