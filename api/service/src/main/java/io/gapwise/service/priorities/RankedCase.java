package io.gapwise.service.priorities;

import io.gapwise.core.priority.Standing;
import io.gapwise.insight.ranking.WeighedCase;
import io.gapwise.service.initiatives.BegunInitiative;
import java.util.List;

/**
 * Holds a case as it is ranked.
 *
 * @param seq the number of its answer
 * @param standing what the strategy and the initiatives say of it
 * @param begun the initiatives that were decided on the case
 * @param tags the tags of the case
 */
public record RankedCase(
        long seq,
        CaseSketch sketch,
        Standing standing,
        WeighedCase weighed,
        List<BegunInitiative> begun,
        List<String> tags) {

    public RankedCase {
        begun = List.copyOf(begun);
        tags = List.copyOf(tags);
    }

    /** Returns the case with what may change of it while its rank stays. */
    RankedCase with(List<BegunInitiative> nowBegun, List<String> nowTags) {
        return begun.equals(nowBegun) && tags.equals(nowTags)
                ? this
                : new RankedCase(seq, sketch, standing, weighed, nowBegun, nowTags);
    }

    public String id() {
        return sketch.caseId();
    }
}
