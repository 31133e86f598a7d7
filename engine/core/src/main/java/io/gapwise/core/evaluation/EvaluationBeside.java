package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import java.util.List;
import java.util.function.Function;

/** Holds what the rules of stages conclude that judge beside an answer which was given. */
public sealed interface EvaluationBeside permits ProgressEvaluation, PriorityEvaluation {

    /** Returns all values that the rules could read. */
    FlatFact fact();

    /** Returns the rules that fired, ordered by stage and name. */
    List<Rule> spoke();

    /** Says whether the rules of this stage took part. */
    boolean judgedIn(Stage stage);

    /** Calls the function that handles this kind, so that code which tells them apart fails to compile when one is added. */
    <R> R match(Function<ProgressEvaluation, R> progress, Function<PriorityEvaluation, R> priority);
}
