package io.gapwise.service.voices;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.ChainHead;
import io.gapwise.service.proof.ChainHeads;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which forms and rows were counted where an invitation takes no answers any more, because nothing asks for it. */
@Component
class ClosedInvitations {

    private final ChainHeads tenants;
    private final VoiceInvitations invitations;
    private final KnownVoices known;
    private final Clock clock;

    ClosedInvitations(ChainHeads tenants, VoiceInvitations invitations, KnownVoices known, Clock clock) {
        this.tenants = tenants;
        this.invitations = invitations;
        this.known = known;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 * * * *")
    void forget() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (ChainHead tenant : tenants.all()) {
            Callers.run(Caller.program(tenant.tenant()), () -> known.forget(invitations.closed(now)));
        }
    }
}
