package io.gapwise.service.atwork;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.proof.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets people answer who have nothing but a link. The secret in it leads to the tenant, in whose name everything is then
 * done, and to nothing else of it.
 */
@Component
public class OpenAtWork {

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final AskedInitiatives asked;
    private final AtWorkInvitations invitations;
    private final AtWorkCounts counts;
    private final AtWorkStories stories;
    private final KnownAnswers known;
    private final Clock clock;

    OpenAtWork(
            Initiatives initiatives,
            HeldInitiatives held,
            AskedInitiatives asked,
            AtWorkInvitations invitations,
            AtWorkCounts counts,
            AtWorkStories stories,
            KnownAnswers known,
            Clock clock) {
        this.initiatives = initiatives;
        this.held = held;
        this.asked = asked;
        this.invitations = invitations;
        this.counts = counts;
        this.stories = stories;
        this.known = known;
        this.clock = clock;
    }

    /**
     * An invitation that takes answers, as somebody who has its link sees it.
     *
     * @param tenant whose it is
     */
    public record Open(String tenant, AtWorkInvitation invitation) {}

    /**
     * Finds an invitation; one that ended or was revoked, whose initiative was stopped or whose case was erased, is as if it
     * had never been.
     */
    public Optional<Open> find(String secret) {
        OffsetDateTime now = now();
        return LinkToken.read(secret)
                .flatMap(token -> invitations.byToken(token.hash()))
                .filter(found -> found.invitation().state(now) == LinkTerms.State.OPEN)
                .map(found -> new Open(found.tenant(), found.invitation()))
                .filter(this::isThere);
    }

    private boolean isThere(Open open) {
        return Callers.as(
                Caller.program(open.tenant()), () -> asked.has(open.invitation().initiative()));
    }

    /**
     * Counts what somebody answered. What is shown changes only when enough others answered.
     *
     * @param once a random text that the form carries, so that a form that is sent twice counts once
     */
    public LinkOutcome answer(Open open, String once, AtWorkAnswers answers) {
        AtWorkInvitation invitation = open.invitation();
        return Callers.as(Caller.program(open.tenant()), () -> {
            LinkOutcome outcome = store(invitation, Sha256.of(invitation.id(), once), answers);
            if (outcome == LinkOutcome.COUNTED) {
                initiatives.refresh(invitation.initiative());
            }
            return outcome;
        });
    }

    private LinkOutcome store(AtWorkInvitation invitation, String hash, AtWorkAnswers answers) {
        String id = invitation.id();
        try {
            Optional<Boolean> open = held.whereThere(invitation.initiative(), () -> {
                if (!asked.has(invitation.initiative()) || !invitations.count(id, invitation.most(), now())) {
                    return false;
                }
                known.add(id, hash);
                counts.add(id, answers.counts());
                if (answers.story() != null) {
                    stories.add(id, answers.story());
                }
                LocalDate today = clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
                if (invitations.show(id, AtWorkInvitation.TOGETHER, today)) {
                    counts.show(id);
                    stories.show(id);
                }
                return true;
            });
            return open.orElse(false) ? LinkOutcome.COUNTED : LinkOutcome.CLOSED;
        } catch (DuplicateKeyException e) {
            return LinkOutcome.COUNTED_BEFORE;
        }
    }

    /** Forgets which forms were counted where no answer is taken any more, because nothing asks for it. */
    @Scheduled(cron = "0 42 * * * *")
    void forgetForms() {
        OffsetDateTime now = now();
        for (String tenant : invitations.tenants()) {
            Callers.run(Caller.program(tenant), () -> invitations.closed(now).forEach(known::forget));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
