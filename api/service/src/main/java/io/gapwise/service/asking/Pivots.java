package io.gapwise.service.asking;

import io.gapwise.insight.change.Pivot;
import io.gapwise.service.problems.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the single answers whose change would flip the verdict of a stored answer.
 *
 * @param outOfReach the reason why the rules cannot be evaluated for them; null where they were evaluated
 */
public record Pivots(List<Pivot> found, Refusal.@Nullable Kind outOfReach) {

    public Pivots {
        found = List.copyOf(found);
    }

    public boolean asked() {
        return outOfReach == null;
    }
}
