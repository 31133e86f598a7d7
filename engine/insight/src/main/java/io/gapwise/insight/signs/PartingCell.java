package io.gapwise.insight.signs;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what one group says of one obstacle, all its statements together.
 *
 * @param says what the better shown statements of the group say
 * @param support how well the group shows it; DISPUTED where the group does not agree in itself
 * @param people how many say so, where it is known
 * @param shownBy what it rests on; empty where nobody says
 */
public record PartingCell(
        StatedBy by,
        Presence says,
        Share share,
        Support support,
        @Nullable Integer people,
        Set<EvidenceSource> shownBy) {

    /** The distance between two groups of which one says that it is so of all, the other that it is not so at all. */
    static final int FARTHEST = 8;

    private static final int PRESENT_OF_UNKNOWN_SHARE = 5;

    public PartingCell {
        shownBy = Words.ordered(EvidenceSource.class, shownBy);
    }

    boolean opposes(PartingCell other) {
        return says != other.says;
    }

    /**
     * Returns how far two groups are apart: 2 for each step on none, few, some, most, all. A group that does not say of
     * how many it is true stands between some and most, and is no distance from one that also calls it present.
     */
    int distance(PartingCell other) {
        boolean unknown = !share.known() || !other.share.known();
        return !opposes(other) && unknown ? 0 : Math.abs(mark() - other.mark());
    }

    private int mark() {
        if (says == Presence.ABSENT) {
            return 0;
        }
        return share.known() ? FARTHEST - 2 * share.ordinal() : PRESENT_OF_UNKNOWN_SHARE;
    }
}
