package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.Weighed;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.function.Function;

/**
 * Holds what the rules of priority and of the place conclude about a case among others.
 *
 * @param fact all values that the rules could read
 * @param spoke the rules that fired, ordered by stage and name
 * @param weighed what the case would bring, how readily, how urgent it is and what it serves
 * @param place the place that goes before the others that rules concluded; UNKNOWN where they concluded none
 */
public record PriorityEvaluation(
        GapCase gapCase, Standing standing, FlatFact fact, List<Rule> spoke, Weighed weighed, PlaceValue place)
        implements EvaluationBeside {

    public PriorityEvaluation {
        spoke = List.copyOf(spoke);
    }

    @Override
    public boolean judgedIn(Stage stage) {
        return stage == Stage.PRIORITY || stage == Stage.PLACE;
    }

    @Override
    public <R> R match(Function<ProgressEvaluation, R> progress, Function<PriorityEvaluation, R> priority) {
        return priority.apply(this);
    }
}
