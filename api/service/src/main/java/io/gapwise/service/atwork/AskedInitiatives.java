package io.gapwise.service.atwork;

import io.gapwise.service.initiatives.InitiativeStatus;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** Knows of which initiatives people are to be asked: of none that was stopped, deleted or erased. */
@Component
class AskedInitiatives {

    private final Initiatives initiatives;

    AskedInitiatives(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    boolean has(String id) {
        try {
            return initiatives.get(id).content().status() != InitiativeStatus.STOPPED;
        } catch (ResourceNotFound | Refusal e) {
            return false;
        }
    }

    /** Says whether a link takes answers at a time. Those of an initiative that was stopped end with it. */
    LinkTerms.State state(AtWorkInvitation invitation, OffsetDateTime now) {
        LinkTerms.State state = invitation.state(now);
        return state == LinkTerms.State.OPEN && !has(invitation.initiative()) ? LinkTerms.State.ENDED : state;
    }
}
