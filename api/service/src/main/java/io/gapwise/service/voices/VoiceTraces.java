package io.gapwise.service.voices;

import io.gapwise.service.recommendations.CaseTraces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes everything that was asked about a case that is erased, and all that was answered. */
@Component
class VoiceTraces implements CaseTraces {

    private final VoiceCases cases;
    private final VoiceInvitations invitations;
    private final KnownVoices known;
    private final WaitingSightings sightings;
    private final WaitingCounts waiting;
    private final SightingCounts counts;

    VoiceTraces(
            VoiceCases cases,
            VoiceInvitations invitations,
            KnownVoices known,
            WaitingSightings sightings,
            WaitingCounts waiting,
            SightingCounts counts) {
        this.cases = cases;
        this.invitations = invitations;
        this.known = known;
        this.sightings = sightings;
        this.waiting = waiting;
        this.counts = counts;
    }

    @Override
    public Kind kind() {
        return Kind.VOICES;
    }

    /** People may have answered, or be about to. */
    @Override
    public boolean keepsOfOthers(String caseId) {
        return !invitations.ofCase(caseId).isEmpty();
    }

    @Override
    public int forget(String caseId) {
        if (cases.hold(caseId).isEmpty()) {
            return 0;
        }
        List<Invitation> asked = invitations.ofCase(caseId);
        sightings.forget(caseId);
        waiting.forget(caseId);
        counts.forget(caseId);
        known.forget(asked.stream().map(Invitation::id).toList());
        invitations.forget(caseId);
        cases.forget(caseId);
        return asked.stream().mapToInt(Invitation::answers).sum();
    }
}
