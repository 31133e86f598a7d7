package io.gapwise.service.atwork;

import io.gapwise.service.recommendations.CaseTraces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Deletes what people wrote of the initiatives of a case that is erased, and what was written to ask them. The counts
 * stay, which are about nobody.
 */
@Component
class AtWorkTraces implements CaseTraces {

    private static final String ERASED = "…";

    private final InvitationsOfCases ofCases;
    private final AtWorkInvitations invitations;
    private final AtWorkStories stories;
    private final KnownAnswers known;
    private final Clock clock;

    AtWorkTraces(
            InvitationsOfCases ofCases,
            AtWorkInvitations invitations,
            AtWorkStories stories,
            KnownAnswers known,
            Clock clock) {
        this.ofCases = ofCases;
        this.invitations = invitations;
        this.stories = stories;
        this.known = known;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.OUTCOMES;
    }

    /** People may have answered, or be about to. */
    @Override
    public boolean keepsOfOthers(String caseId) {
        return !ofCases.of(caseId).isEmpty();
    }

    @Override
    public int forget(String caseId) {
        List<String> asked = ofCases.of(caseId);
        int gone = asked.size();
        for (String invitation : asked) {
            gone += stories.forget(invitation);
            known.forget(invitation);
            invitations.forgetTexts(
                    invitation,
                    ERASED,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC));
        }
        return gone;
    }
}
