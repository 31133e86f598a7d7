package io.gapwise.core.advice;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.PriorityEvaluation;
import io.gapwise.core.evaluation.ProgressEvaluation;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers gap cases with one rule set. Many threads may use it at the same time. */
public final class Advisor {

    /** Says of how many cases asked in bulk one is put to Drools as well, unless somebody says otherwise. */
    public static final int CHECKED_ONE_IN = 1_000;

    private final RuleSet ruleSet;
    private final Evaluator evaluator;
    private final Map<String, RuleTexts> texts;
    private final RuleTexts english;
    private final QuestionOrder order;
    /** Holds the advisor that Drools decides for: this one, unless this is one for very many cases. */
    private final Advisor reference;

    /** Holds the advisors for very many cases, by of how many cases one is checked. */
    final Map<Integer, Advisor> inBulk = new ConcurrentHashMap<>();

    public Advisor(RuleSet ruleSet) {
        this(ruleSet, new Evaluator(ruleSet));
    }

    Advisor(RuleSet ruleSet, Evaluator evaluator) {
        this.ruleSet = ruleSet;
        this.evaluator = evaluator;
        this.texts = new ConcurrentHashMap<>();
        this.english = RuleTexts.of(ruleSet, Locale.ENGLISH);
        this.order = QuestionOrder.of(ruleSet);
        this.reference = this;
    }

    private Advisor(Advisor single, Evaluator evaluator) {
        this.ruleSet = single.ruleSet;
        this.evaluator = evaluator;
        this.texts = single.texts;
        this.english = single.english;
        this.order = single.order;
        this.reference = single;
    }

    /** Returns an advisor for very many cases, see {@link #inBulk(int)}. */
    public Advisor inBulk() {
        return inBulk(CHECKED_ONE_IN);
    }

    /**
     * Returns an advisor that says the same of very many cases, several times as fast. It has Drools asked as well about
     * the first of so many cases.
     *
     * @param oneIn of how many cases one is checked, at least 1
     * @see io.gapwise.core.evaluation.EvaluatorsDiffer
     */
    public Advisor inBulk(int oneIn) {
        return reference.inBulk.computeIfAbsent(
                oneIn, each -> new Advisor(reference, Evaluator.indexed(ruleSet, reference.evaluator, each)));
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
        return new AdviceBuilder(ruleSet.version(), texts(language), order, evaluation).spoken();
    }

    /**
     * Judges what came of an answer that was given, be it by other rules. The rules of this rule set judge, and they read
     * what the answer says; nothing of it is concluded again.
     *
     * @param gapCase the case that was answered
     * @param stored the answer
     * @param followUp what is known by now
     */
    public ProgressAdvice progress(GapCase gapCase, Advice stored, FollowUp followUp) {
        return progress(gapCase, stored, followUp, english).progress();
    }

    /** Judges what came of an answer in a language. What has no translation is in English. */
    public SpokenProgress progress(GapCase gapCase, Advice stored, FollowUp followUp, Locale language) {
        return progress(gapCase, stored, followUp, texts(language)).spoken();
    }

    private ProgressBuilder progress(GapCase gapCase, Advice stored, FollowUp followUp, RuleTexts inLanguage) {
        ProgressEvaluation evaluation = evaluator.progress(gapCase, StoredFindings.of(gapCase, stored), followUp);
        return new ProgressBuilder(ruleSet.version(), inLanguage, order, stored, evaluation);
    }

    /**
     * Says in which place a case comes among others, and why. The rules of this rule set decide it, and they read what the
     * answer says; nothing of it is concluded again.
     *
     * @param gapCase the case that was answered
     * @param stored the answer
     * @param standing what is known of its objective, its ability and its cost
     */
    public Priority priority(GapCase gapCase, Advice stored, Standing standing) {
        return priority(gapCase, stored, standing, english).priority();
    }

    /** Says in which place a case comes, and why, in a language. What has no translation is in English. */
    public SpokenPriority priority(GapCase gapCase, Advice stored, Standing standing, Locale language) {
        return priority(gapCase, stored, standing, texts(language)).spoken();
    }

    /** Reads out of an answer what its stages had concluded, in the form in which the evaluator reads it. */
    public static Findings concluded(GapCase gapCase, Advice stored) {
        return StoredFindings.of(gapCase, stored);
    }

    private PriorityBuilder priority(GapCase gapCase, Advice stored, Standing standing, RuleTexts inLanguage) {
        PriorityEvaluation evaluation = evaluator.priority(gapCase, StoredFindings.of(gapCase, stored), standing);
        return new PriorityBuilder(ruleSet.version(), inLanguage, order, stored, evaluation);
    }

    /** Returns what answers say in the same words again and again, so that whoever writes them can have it ready. */
    public Set<String> repeated() {
        return english.repeated();
    }

    /** Returns the place of each field among the questions, by contract path: what is asked first has the least. */
    public static Map<String, Integer> placesOfQuestions(RuleSet ruleSet) {
        return QuestionOrder.of(ruleSet).places();
    }

    private RuleTexts texts(Locale language) {
        Locale spoken = VocabularyTexts.supported(language);
        return spoken.equals(Locale.ENGLISH)
                ? english
                : texts.computeIfAbsent(spoken.getLanguage(), tag -> RuleTexts.of(ruleSet, spoken));
    }
}
