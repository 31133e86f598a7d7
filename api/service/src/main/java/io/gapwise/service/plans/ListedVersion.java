package io.gapwise.service.plans;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of a version.
 *
 * @param fits whether there is a plan; where not, something that has to be in cannot be
 * @param proved whether it is proved that nothing better is possible
 * @param planned how many candidates are in
 * @param leftOut how many candidates are out
 * @param upToDate whether it was worked out from the plan as it stands
 * @param approval null where it was never approved
 */
public record ListedVersion(
        int number,
        VersionState state,
        boolean fits,
        boolean proved,
        int planned,
        int leftOut,
        boolean upToDate,
        OffsetDateTime madeAt,
        String madeBy,
        @Nullable Approval approval) {}
