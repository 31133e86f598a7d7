package io.gapwise.service.asking;

import io.gapwise.insight.change.Pivot;
import io.gapwise.service.problems.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the single answers of a stored case whose change would flip the verdict.
 *
 * @param outOfReach why the rules cannot be evaluated for the case again; null where they were evaluated
 */
public record Pivots(List<Pivot> found, Refusal.@Nullable Kind outOfReach) {

    public Pivots {
        found = List.copyOf(found);
    }

    /** Says whether the rules were evaluated, so that an empty list means that no single answer flips the verdict. */
    public boolean asked() {
        return outOfReach == null;
    }
}
