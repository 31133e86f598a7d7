package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import java.util.List;

/**
 * Holds what the rules of progress conclude about a follow-up.
 *
 * @param fact all values that the rules could read
 * @param spoke the rules that fired, ordered by name
 * @param value the judgement: the first in their order of those that the rules concluded; UNKNOWN where they did none
 */
public record ProgressEvaluation(
        GapCase gapCase, FollowUp followUp, FlatFact fact, List<Rule> spoke, ProgressValue value) {

    public ProgressEvaluation {
        spoke = List.copyOf(spoke);
    }
}
