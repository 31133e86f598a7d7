package io.gapwise.service.voices;

import io.gapwise.insight.signs.Parting;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people said of a case, as far as it may be shown.
 *
 * @param parting where the groups part, in the case as it would be with what they said now; null where the rules or the
 *     case cannot be asked
 * @param answers how many people answered
 * @param takenAt when their answers were last taken into the case; null where that was never done
 * @param isNew whether something follows from their answers that is not in the case
 */
public record VoiceResults(
        List<Invitation> invitations,
        List<GroupSeen> groups,
        @Nullable Parting parting,
        int answers,
        @Nullable OffsetDateTime takenAt,
        boolean isNew) {

    public VoiceResults {
        invitations = List.copyOf(invitations);
        groups = List.copyOf(groups);
    }

    /** Says whether anything follows from the answers. */
    public boolean saysAnything() {
        return groups.stream()
                .flatMap(group -> group.obstacles().stream())
                .anyMatch(sighting -> sighting.statement().isPresent());
    }
}
