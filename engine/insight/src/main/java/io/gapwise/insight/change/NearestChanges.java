package io.gapwise.insight.change;

import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * Lists the smallest sets of changes that make a wish come true.
 *
 * @param found at most ten sets of changes, the smallest first; none contains another
 * @param exhausted whether it is proven that there is no other way with at most {@code within} changes
 * @param within the largest number of changes that was tried at once
 */
public record NearestChanges(List<Way> found, boolean exhausted, int within) {

    public NearestChanges {
        found = List.copyOf(found);
    }

    /** Holds changes that together make the wish come true, and the verdict that follows. */
    public record Way(List<AnswerChange> changes, VerdictValue verdict) {

        public Way {
            changes = List.copyOf(changes);
        }

        /** Says whether at most one of the changes is another one; both are changes of the same answers. */
        boolean differsInOneFrom(Way other) {
            return changes.stream()
                            .filter(change -> !other.changes.contains(change))
                            .count()
                    <= 1;
        }
    }
}
