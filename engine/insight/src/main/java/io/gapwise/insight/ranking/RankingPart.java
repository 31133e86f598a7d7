package io.gapwise.insight.ranking;

import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;

/** Lists the parts of a ranking. A case is ranked only against others of its part. */
public enum RankingPart {
    /** Law and danger come first and are weighed against nothing. */
    OUTSIDE,
    STRATEGIC,
    NECESSARY,
    OPERATIONAL,
    /** Nobody knows what these cases serve. */
    UNKNOWN;

    static RankingPart of(PlaceValue place, NeedValue need) {
        if (place == PlaceValue.FIRST) {
            return OUTSIDE;
        }
        return switch (need) {
            case STRATEGIC -> STRATEGIC;
            case NECESSARY -> NECESSARY;
            case OPERATIONAL -> OPERATIONAL;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
