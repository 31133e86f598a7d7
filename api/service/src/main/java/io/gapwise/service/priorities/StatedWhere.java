package io.gapwise.service.priorities;

import io.gapwise.core.priority.Standing;
import java.util.Map;
import java.util.Optional;

/** Names the places in which a fact that a rank rests on is stated. */
public enum StatedWhere {
    CASE,
    OBJECTIVES,
    CAPABILITIES,
    ASSETS,
    INITIATIVES;

    private static final Map<String, StatedWhere> OF_STANDING = Map.of(
            Standing.PATH + ".objective.named", OBJECTIVES,
            Standing.PATH + ".objective.weight", OBJECTIVES,
            Standing.PATH + ".objective.figure", OBJECTIVES,
            Standing.PATH + ".objective.near", OBJECTIVES,
            Standing.PATH + ".ability.drivesObjective", CAPABILITIES,
            Standing.PATH + ".ability.atHand", CASE,
            Standing.PATH + ".ease.assetExists", ASSETS,
            Standing.PATH + ".ease.otherWayExists", ASSETS,
            Standing.PATH + ".initiative", INITIATIVES,
            Standing.PATH + ".weeksSinceWeighed", CASE);

    /** Returns where a fact is stated; empty for one that the program has no place for. */
    public static Optional<StatedWhere> of(String path) {
        return path.startsWith(Standing.PATH + ".") ? Optional.ofNullable(OF_STANDING.get(path)) : Optional.of(CASE);
    }
}
