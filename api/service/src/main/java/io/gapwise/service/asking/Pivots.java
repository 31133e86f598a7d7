package io.gapwise.service.asking;

import io.gapwise.insight.change.Pivot;
import io.gapwise.service.problems.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The single answers that the verdict of a stored answer hangs on.
 *
 * @param outOfReach why the rules cannot be asked for them; null where they were asked
 */
public record Pivots(List<Pivot> found, Refusal.@Nullable Kind outOfReach) {

    public Pivots {
        found = List.copyOf(found);
    }

    public boolean asked() {
        return outOfReach == null;
    }
}
