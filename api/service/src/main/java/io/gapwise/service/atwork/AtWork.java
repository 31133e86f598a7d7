package io.gapwise.service.atwork;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.initiatives.Initiatives;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.links.SignedInName;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Asks people of an initiative of the caller's tenant, and says what they answered. */
@Component
public class AtWork {

    private static final int MOST_INVITATIONS = 100;

    private final Initiatives initiatives;
    private final HeldInitiatives held;
    private final AskedInitiatives asked;
    private final AtWorkInvitations invitations;
    private final AtWorkCounts counts;
    private final AtWorkStories stories;
    private final KnownAnswers known;
    private final Audit audit;
    private final Clock clock;

    AtWork(
            Initiatives initiatives,
            HeldInitiatives held,
            AskedInitiatives asked,
            AtWorkInvitations invitations,
            AtWorkCounts counts,
            AtWorkStories stories,
            KnownAnswers known,
            Audit audit,
            Clock clock) {
        this.initiatives = initiatives;
        this.held = held;
        this.asked = asked;
        this.invitations = invitations;
        this.counts = counts;
        this.stories = stories;
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists the links of an initiative, the newest first. */
    public List<AtWorkInvitation> invitations(String initiative) throws ResourceNotFound, Refusal {
        return invitations.of(initiatives.get(initiative).id());
    }

    /** Lists what was answered to each link of an initiative, the newest first, as far as it is shown. */
    public List<AtWorkResults> results(String initiative) throws ResourceNotFound, Refusal {
        return invitations(initiative).stream()
                .map(each -> new AtWorkResults(each, counts.shown(each.id()), stories.shown(each.id())))
                .toList();
    }

    /** Returns the day from which on a link can end. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** Says whether a link takes answers now. Those of an initiative that was stopped end with it. */
    public LinkTerms.State state(AtWorkInvitation invitation) {
        return asked.state(invitation, now());
    }

    /**
     * Makes a link.
     *
     * @throws BadAtWork with all that is wrong
     */
    public AtWorkLink invite(String initiative, NewAtWork sent) throws ResourceNotFound, Refusal, BadAtWork {
        String id = initiatives.get(initiative).id();
        List<AtWorkProblem> problems = AtWorkCheck.problems(sent, today());
        if (!problems.isEmpty()) {
            throw new BadAtWork(problems);
        }
        LinkToken token = LinkToken.random();
        AtWorkInvitation invitation = invitation(id, sent);
        try {
            boolean added = recorded(id, AuditAction.AT_WORK_INVITED, invitation.id(), () -> {
                boolean room = invitations.of(id).size() < MOST_INVITATIONS;
                if (room) {
                    invitations.add(invitation, token.hash());
                }
                return room;
            });
            if (!added) {
                throw new BadAtWork(List.of(AtWorkProblem.TOO_MANY));
            }
        } catch (DuplicateKeyException e) {
            throw new BadAtWork(List.of(AtWorkProblem.MADE_ALREADY));
        }
        return new AtWorkLink(invitation, token.secret());
    }

    private AtWorkInvitation invitation(String initiative, NewAtWork sent) {
        OffsetDateTime end = LinkTerms.endOf(Objects.requireNonNull(sent.lastDay()));
        return new AtWorkInvitation(
                sent.id(),
                initiative,
                Objects.requireNonNull(sent.asked()),
                sent.task(),
                sent.sentence(),
                sent.language(),
                sent.asker() == null ? SignedInName.ofCaller() : sent.asker(),
                end,
                sent.wanted(),
                null,
                now(),
                Callers.current().name(),
                0,
                0,
                null);
    }

    /** Takes a link back. Its answers stay. */
    public void revoke(String initiative, String id) throws ResourceNotFound, Refusal {
        AtWorkInvitation invitation = invitation(initiative, id);
        recorded(invitation.initiative(), AuditAction.AT_WORK_REVOKED, id, () -> {
            known.forget(id);
            return invitations.revoke(invitation.initiative(), id, now());
        });
    }

    /** Gives an invitation another link; the one before leads nowhere. Empty where it takes no answers any more. */
    public Optional<AtWorkLink> renew(String initiative, String id) throws ResourceNotFound, Refusal {
        AtWorkInvitation invitation = invitation(initiative, id);
        LinkToken token = LinkToken.random();
        boolean changed = recorded(
                invitation.initiative(),
                AuditAction.AT_WORK_LINK_RENEWED,
                id,
                () -> invitations.changeToken(invitation.initiative(), id, token.hash(), now()));
        return changed ? Optional.of(new AtWorkLink(invitation, token.secret())) : Optional.empty();
    }

    private AtWorkInvitation invitation(String initiative, String id) throws ResourceNotFound, Refusal {
        return invitations
                .find(initiatives.get(initiative).id(), id)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.invitation")));
    }

    private boolean recorded(String initiative, AuditAction action, String id, BooleanSupplier work)
            throws ResourceNotFound, Refusal {
        return held.held(initiative, () -> {
            boolean done = work.getAsBoolean();
            if (done) {
                audit.record(action, id);
            }
            return done;
        });
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
