package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what all groups that spoke of one obstacle say of it.
 *
 * @param answered the case's own answer, which stands whatever the groups say
 * @param cells one for each group that spoke, in contract order
 * @param distance how far apart those are that differ most: 0 where all agree, 8 where some say all and others none
 * @param settledBy what would settle it; null where nothing has to be settled, or the book knows no way
 */
public record PartingRow(
        Obstacle obstacle,
        Presence answered,
        Kind kind,
        List<PartingCell> cells,
        int distance,
        @Nullable WayToFindOut settledBy) {

    /** Says how the groups stand to each other. */
    public enum Kind {
        /** Some say that it is there, others that it is not. */
        OPPOSED,
        /** All say that it is there, but of how many they see very differently. */
        APART,
        /** At least two groups spoke, and they agree. */
        AGREED,
        /** Only one group spoke. */
        ALONE
    }

    public PartingRow {
        cells = List.copyOf(cells);
    }

    public boolean parts() {
        return kind == Kind.OPPOSED || kind == Kind.APART;
    }
}
