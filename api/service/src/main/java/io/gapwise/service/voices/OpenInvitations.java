package io.gapwise.service.voices;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets people answer who have nothing but a link. The secret in it leads to the tenant, in whose name everything is then
 * done, and to nothing else of it.
 */
@Component
public class OpenInvitations {

    private final VoiceInvitations invitations;
    private final VoiceRecorder recorder;
    private final SightingSteps steps;
    private final Clock clock;

    OpenInvitations(VoiceInvitations invitations, VoiceRecorder recorder, SightingSteps steps, Clock clock) {
        this.invitations = invitations;
        this.recorder = recorder;
        this.steps = steps;
        this.clock = clock;
    }

    /** Finds an invitation that takes answers; one that ended or was revoked is as if it had never been. */
    public Optional<OpenInvitation> find(String secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return VoiceToken.read(secret)
                .flatMap(token -> invitations.byToken(token.hash()))
                .filter(found -> found.invitation().state(now) == Invitation.State.OPEN)
                .filter(found -> found.invitation().answers() < VoiceRecorder.MOST_ANSWERS)
                .map(found -> new OpenInvitation(
                        found.tenant(), found.invitation(), WordedQuestions.read(found.questionnaire())));
    }

    /**
     * Stores what somebody answered.
     *
     * @param once a random text that the form carries, so that a form that is sent twice counts once
     * @param answers the ids of chosen answers by the ids of questions
     * @return false if the invitation takes no answers any more
     */
    public boolean answer(OpenInvitation open, String once, Map<String, String> answers) {
        Invitation invitation = open.invitation();
        VoiceRecorder.Voice voice = new VoiceRecorder.Voice(
                Sha256.of(invitation.id(), once).substring(0, VoiceRecorder.ID_LENGTH), answers);
        return Callers.as(Caller.program(open.tenant()), () -> {
            boolean stored = recorder.store(invitation, List.of(voice), () -> {});
            steps.countSoon(invitation.caseId());
            return stored;
        });
    }
}
