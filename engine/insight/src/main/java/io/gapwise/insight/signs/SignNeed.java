package io.gapwise.insight.signs;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Words;
import java.util.List;
import java.util.Set;

/**
 * Describes what else a person must have said so that their sign for an obstacle counts: who cannot do something does
 * not lack confidence.
 *
 * @param of the groups of which it is needed
 * @param question the id of the other question
 * @param answers the ids of the answers to it of which one is needed
 * @param orNotKnown whether the sign also counts where the person did not answer the other question or cannot see it
 */
public record SignNeed(Set<StatedBy> of, String question, List<String> answers, boolean orNotKnown) {

    public SignNeed {
        of = Words.ordered(StatedBy.class, of);
        answers = List.copyOf(answers);
    }
}
