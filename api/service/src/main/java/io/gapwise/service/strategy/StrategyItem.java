package io.gapwise.service.strategy;

import java.time.OffsetDateTime;

/**
 * An entry of the strategy.
 *
 * @param version the number of what is said of it now
 * @param revision counts its changes; who changes it says from which one
 * @param sample whether it is made up
 */
public record StrategyItem(
        String id,
        StrategyKind kind,
        StrategyValues values,
        int version,
        long revision,
        boolean sample,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime changedAt,
        String changedBy) {

    public String name() {
        return values.name();
    }

    /** Returns the name as it is compared. */
    public String key() {
        return StrategyName.key(name());
    }

    StrategyItem changed(StrategyValues now, OffsetDateTime at, String by) {
        return new StrategyItem(id, kind, now, version + 1, revision, sample, createdAt, createdBy, at, by);
    }
}
