package io.gapwise.service.voices;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
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

    private final GapCases cases;
    private final VoiceInvitations invitations;
    private final VoiceRecorder recorder;
    private final SightingSteps steps;
    private final Clock clock;

    OpenInvitations(
            GapCases cases, VoiceInvitations invitations, VoiceRecorder recorder, SightingSteps steps, Clock clock) {
        this.cases = cases;
        this.invitations = invitations;
        this.recorder = recorder;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Finds an invitation; one that ended or was revoked, or whose case is archived, is as if it had never been. One that
     * has enough answers is found, and says so.
     */
    public Optional<OpenInvitation> find(String secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return LinkToken.read(secret)
                .flatMap(token -> invitations.byToken(token.hash()))
                .filter(found -> found.invitation().state(now) == LinkTerms.State.OPEN)
                .filter(this::isWorkedOn)
                .map(found -> new OpenInvitation(
                        found.tenant(), found.invitation(), WordedQuestions.read(found.questionnaire())));
    }

    private boolean isWorkedOn(VoiceInvitations.Found found) {
        return Callers.as(Caller.program(found.tenant()), () -> {
            try {
                return !cases.get(found.invitation().caseId()).archived();
            } catch (ResourceNotFound | Refusal e) {
                return false;
            }
        });
    }

    /**
     * Counts what somebody answered.
     *
     * @param once a random text that the form carries, so that a form that is sent twice counts once
     * @param answers the ids of chosen answers by the ids of questions
     */
    public LinkOutcome answer(OpenInvitation open, String once, Map<String, String> answers) {
        Invitation invitation = open.invitation();
        VoiceRecorder.Voice voice = new VoiceRecorder.Voice(Sha256.of(invitation.id(), once), answers);
        return Callers.as(Caller.program(open.tenant()), () -> {
            VoiceRecorder.Outcome outcome = recorder.store(invitation, List.of(voice), invitation.most(), () -> {});
            steps.countSoon(invitation.caseId());
            return switch (outcome) {
                case STORED -> LinkOutcome.COUNTED;
                case KNOWN -> LinkOutcome.COUNTED_BEFORE;
                case CLOSED -> LinkOutcome.CLOSED;
            };
        });
    }
}
