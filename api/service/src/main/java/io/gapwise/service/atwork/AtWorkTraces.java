package io.gapwise.service.atwork;

import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.recommendations.CaseTraces;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deletes what people wrote of the initiatives of a case that is erased, and what was written to ask them. The counts
 * stay, which are about nobody. It comes before the texts of the initiatives are gone, which lead here.
 */
@Component
@Order(1)
class AtWorkTraces implements CaseTraces {

    private static final String ERASED = "…";

    private final Initiatives initiatives;
    private final AtWorkInvitations invitations;
    private final AtWorkStories stories;
    private final KnownAnswers known;

    AtWorkTraces(Initiatives initiatives, AtWorkInvitations invitations, AtWorkStories stories, KnownAnswers known) {
        this.initiatives = initiatives;
        this.invitations = invitations;
        this.stories = stories;
        this.known = known;
    }

    @Override
    public Kind kind() {
        return Kind.OUTCOMES;
    }

    /** People may have answered, or be about to. */
    @Override
    public boolean keepsOfOthers(String caseId) {
        return initiatives.ofCase(caseId).stream()
                .anyMatch(each -> !invitations.of(each.id()).isEmpty());
    }

    @Override
    public int forget(String caseId) {
        int gone = 0;
        for (Initiative each : initiatives.ofCase(caseId)) {
            List<AtWorkInvitation> asked = invitations.of(each.id());
            for (AtWorkInvitation invitation : asked) {
                gone += stories.forget(invitation.id());
                known.forget(invitation.id());
            }
            invitations.forgetTexts(each.id(), ERASED);
            gone += asked.size();
        }
        return gone;
    }
}
