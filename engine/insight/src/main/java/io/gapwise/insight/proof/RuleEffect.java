package io.gapwise.insight.proof;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Rule;
import java.util.Locale;
import java.util.Objects;

/** Says what becomes of an answer where one rule is left out; the first is the greatest effect. */
enum RuleEffect {
    /** Something else is concluded, or in another order. */
    DECIDES,
    /** The same is concluded in the same order, and a method weighs more or less. */
    WEIGHS,
    /** Only what is said changes: a reason, a caution, a question, a measure or the lead. */
    SAYS,
    NONE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds out the effect of a rule that speaks of a case, by the engine that answers it. */
    static RuleEffect of(Rule rule, TriedCase tried, Advisor advisor) {
        RuleEffect onConclusions = onConclusions(rule, tried, advisor.evaluator());
        if (onConclusions != NONE) {
            return onConclusions;
        }
        Evaluation without = advisor.evaluator().evaluateWithout(rule, tried.gapCase());
        return advisor.advise(Objects.requireNonNull(tried.answered())).equals(advisor.advise(without)) ? NONE : SAYS;
    }

    /** Finds out the same as far as conclusions and weights show it, which is cheaper than to put both answers into words. */
    static RuleEffect onConclusions(Rule rule, TriedCase tried, Evaluator evaluator) {
        Evaluation with = Objects.requireNonNull(tried.answered());
        Evaluation without;
        try {
            without = evaluator.evaluateWithout(rule, tried.gapCase());
        } catch (RuleSetFault fault) {
            return DECIDES;
        }
        if (!sameConclusions(with, without)) {
            return DECIDES;
        }
        boolean sameWeights = with.methods().bestFirst().stream()
                .allMatch(method ->
                        with.methods().sum(method) == without.methods().sum(method));
        return sameWeights ? NONE : WEIGHS;
    }

    static boolean sameConclusions(Evaluation one, Evaluation other) {
        return one.triage().equals(other.triage())
                && one.causes().equals(other.causes())
                && one.verdict().equals(other.verdict())
                && one.remedies().bestFirst().equals(other.remedies().bestFirst())
                && one.methodsAdvised().equals(other.methodsAdvised())
                && one.methodsConsidered().equals(other.methodsConsidered())
                && one.methodsFound().excluded().equals(other.methodsFound().excluded());
    }
}
