package io.gapwise.insight.proof;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.drawing.Shrinking;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case and what the engine that answers cases made of it.
 *
 * @param answers the answers in the form in which they are sent, by contract path
 * @param answered what was concluded; null where the rules give no whole answer
 * @param fault why they give none; null where they give one
 * @param size how many questions are answered; each statement counts as an answer
 */
record TriedCase(
        Map<String, Object> answers,
        GapCase gapCase,
        @Nullable Evaluation answered,
        @Nullable RuleSetFault fault,
        int size) {

    static final String TITLE = "title";

    static TriedCase of(Map<String, Object> answers, Evaluator evaluator) {
        GapCase gapCase = SentAnswers.gapCase(answers);
        try {
            return new TriedCase(answers, gapCase, evaluator.evaluate(gapCase), null, Shrinking.size(answers));
        } catch (RuleSetFault fault) {
            return new TriedCase(answers, gapCase, null, fault, Shrinking.size(answers));
        }
    }

    /** Says whether the whole answer is one of which this condition holds. */
    boolean holds(Condition condition) {
        return answered != null && condition.holds(answered.fact());
    }

    boolean breaksIn(Stage stage) {
        return fault != null && fault.stage() == stage;
    }

    List<Rule> spoke() {
        return answered != null
                ? answered.spoke()
                : Objects.requireNonNull(fault).spoke();
    }

    FlatFact fact() {
        return answered != null
                ? answered.fact()
                : Objects.requireNonNull(fault).fact();
    }
}
