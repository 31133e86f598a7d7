package io.gapwise.service.voices;

import io.gapwise.service.recommendations.CaseTraces;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deletes everything that was asked about a case that is erased, and all that was answered. */
@Component
class VoiceTraces implements CaseTraces {

    private final VoiceCases cases;
    private final VoiceInvitations invitations;
    private final StoredVoices voices;
    private final WaitingSightings waiting;
    private final SightingCounts counts;
    private final VoiceSheets sheets;

    VoiceTraces(
            VoiceCases cases,
            VoiceInvitations invitations,
            StoredVoices voices,
            WaitingSightings waiting,
            SightingCounts counts,
            VoiceSheets sheets) {
        this.cases = cases;
        this.invitations = invitations;
        this.voices = voices;
        this.waiting = waiting;
        this.counts = counts;
        this.sheets = sheets;
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
        List<String> asked =
                invitations.ofCase(caseId).stream().map(Invitation::id).toList();
        waiting.forget(caseId);
        counts.forget(caseId);
        sheets.forget(asked);
        int forgotten = voices.forget(asked);
        invitations.forget(caseId);
        cases.forget(caseId);
        return forgotten;
    }
}
