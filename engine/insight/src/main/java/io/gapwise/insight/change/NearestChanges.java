package io.gapwise.insight.change;

import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * What would bring something about.
 *
 * @param found the smallest sets of changes, fewest first, none of which contains another; at most ten
 * @param exhausted whether it is proven that within {@code within} changes there is nothing else
 * @param within how many changes were looked at together
 */
public record NearestChanges(List<Way> found, boolean exhausted, int within) {

    public NearestChanges {
        found = List.copyOf(found);
    }

    /** Changes that together bring it about, and the verdict then. */
    public record Way(List<AnswerChange> changes, VerdictValue verdict) {

        public Way {
            changes = List.copyOf(changes);
        }
    }
}
