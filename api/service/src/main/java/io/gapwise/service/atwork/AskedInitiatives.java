package io.gapwise.service.atwork;

import io.gapwise.service.initiatives.InitiativeStatus;
import io.gapwise.service.initiatives.Initiatives;
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
    AtWorkInvitation.State state(AtWorkInvitation invitation, OffsetDateTime now) {
        AtWorkInvitation.State state = invitation.state(now);
        return state == AtWorkInvitation.State.OPEN && !has(invitation.initiative())
                ? AtWorkInvitation.State.ENDED
                : state;
    }
}
