package io.gapwise.service.appraisals;

import io.gapwise.service.strategy.StrategyName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round of appraisals, such as those of a year. It is never changed: who counts anew takes another one in.
 *
 * @param place grows from one round to the next, so that lists can go on behind one
 * @param name what whoever took it in calls it
 * @param asOf the day as of which people were appraised
 * @param source where it is from; null where nobody said
 * @param groups how many people stand how, by capability and role
 */
public record AppraisalRound(
        String id,
        long place,
        String name,
        LocalDate asOf,
        @Nullable String source,
        List<AppraisedGroup> groups,
        OffsetDateTime createdAt,
        String createdBy) {

    public AppraisalRound {
        groups = List.copyOf(groups);
    }

    /** Returns the group of a role in a capability, by their names without their case. */
    public Optional<AppraisedGroup> group(String capability, String role) {
        return groups.stream()
                .filter(each -> each.capabilityKey().equals(StrategyName.key(capability)))
                .filter(each -> each.roleKey().equals(StrategyName.key(role)))
                .findFirst();
    }

    /** Returns how many capabilities it counts. */
    public long capabilities() {
        return groups.stream().map(AppraisedGroup::capabilityKey).distinct().count();
    }
}
