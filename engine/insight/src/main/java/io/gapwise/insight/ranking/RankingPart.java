package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Priority;
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

    static RankingPart of(Priority priority) {
        if (priority.place().value() == PlaceValue.FIRST) {
            return OUTSIDE;
        }
        return switch (priority.need().value()) {
            case STRATEGIC -> STRATEGIC;
            case NECESSARY -> NECESSARY;
            case OPERATIONAL -> OPERATIONAL;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
