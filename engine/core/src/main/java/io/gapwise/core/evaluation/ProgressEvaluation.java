package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.function.Function;

/**
 * Holds what the rules of progress conclude about a follow-up.
 *
 * @param fact all values that the rules could read
 * @param spoke the rules that fired, ordered by name
 * @param value the judgement: the first in their order of those that the rules concluded; UNKNOWN where they did none
 */
public record ProgressEvaluation(
        GapCase gapCase, FollowUp followUp, FlatFact fact, List<Rule> spoke, ProgressValue value)
        implements EvaluationBeside {

    public ProgressEvaluation {
        spoke = List.copyOf(spoke);
    }

    @Override
    public boolean judgedIn(Stage stage) {
        return stage == Stage.PROGRESS;
    }

    @Override
    public <R> R match(Function<ProgressEvaluation, R> progress, Function<PriorityEvaluation, R> priority) {
        return progress.apply(this);
    }
}
