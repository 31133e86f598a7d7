package io.gapwise.service.strategy;

import org.jspecify.annotations.Nullable;

/**
 * Tells something that is missing in the strategy, or that does not fit together.
 *
 * @param about the kind of entries where it is mended
 * @param item the entry that it is about; null where there is none yet
 * @param name what the entry is called, or would be
 * @param other the other name that is concerned; empty where there is none
 * @param cases how many cases are concerned
 */
public record StrategyGap(
        Kind kind, StrategyKind about, @Nullable StrategyItem item, String name, String other, int cases) {

    /** Lists what can be missing, that first which spoils most. */
    public enum Kind {
        OBJECTIVE_WITHOUT_FIGURE,
        OBJECTIVE_WITHOUT_TARGET,
        OBJECTIVE_WITHOUT_OWNER,
        OBJECTIVE_WITHOUT_CASE,
        OBJECTIVE_NOTHING_DRIVES,
        OBJECTIVE_OVER,
        CASE_NAMES_NO_OBJECTIVE,
        CASE_NAMES_NO_CAPABILITY,
        LINK_TO_NOTHING,
        CAPABILITY_NOBODY_NEEDS,
        CAPABILITY_DRIVES_NOTHING,
        CAPABILITY_WITHOUT_ASSET,
        ROLE_WITHOUT_PERSONA,
        PERSONA_WITHOUT_DAY,
        ASSET_NO_CASE_ASKS_FOR,
        ASSET_WITHOUT_CAPABILITY,
        STAKEHOLDER_WITHOUT_WISH,
        NO_CHAMPION
    }
}
