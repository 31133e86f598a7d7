package io.gapwise.service.voices;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.links.SignedInName;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Asks people about a case of the caller's tenant. */
@Component
public class Voices {

    private static final int MOST_INVITATIONS = 100;

    private final GapCases cases;
    private final VoiceCases asked;
    private final VoiceInvitations invitations;
    private final VoiceRecorder recorder;
    private final KnownVoices known;
    private final SightingSteps steps;
    private final SignsInForce signs;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Voices(
            GapCases cases,
            VoiceCases asked,
            VoiceInvitations invitations,
            VoiceRecorder recorder,
            KnownVoices known,
            SightingSteps steps,
            SignsInForce signs,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.cases = cases;
        this.asked = asked;
        this.invitations = invitations;
        this.recorder = recorder;
        this.known = known;
        this.steps = steps;
        this.signs = signs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lists the invitations of a case, the newest first. */
    public List<Invitation> invitations(String caseId) throws ResourceNotFound, Refusal {
        return invitations.ofCase(cases.get(caseId).id());
    }

    /** Returns the day from which on an invitation can end. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /** Says whether an invitation takes answers now. */
    public LinkTerms.State state(Invitation invitation) {
        return invitation.state(now());
    }

    /**
     * Makes an invitation.
     *
     * @throws BadInvitation with all that is wrong
     */
    public IssuedLink invite(String caseId, NewInvitation sent) throws ResourceNotFound, Refusal, BadInvitation {
        CaseView view = cases.get(caseId);
        List<InvitationProblem> problems = InvitationCheck.problems(sent, today());
        if (!problems.isEmpty()) {
            throw new BadInvitation(problems);
        }
        List<WordedQuestion> questions = WordedQuestions.of(
                signs.now(),
                Objects.requireNonNull(sent.group()),
                read(view),
                sent.task(),
                sent.change(),
                sent.first());
        if (questions.isEmpty()) {
            throw new BadInvitation(List.of(InvitationProblem.NOTHING_TO_ASK));
        } else if (invitations.ofCase(view.id()).size() >= MOST_INVITATIONS) {
            throw new BadInvitation(List.of(InvitationProblem.TOO_MANY));
        }
        asked.begin(view.id());
        LinkToken token = LinkToken.random();
        Invitation invitation = invitation(view.id(), sent);
        try {
            recorded(AuditAction.VOICES_INVITED, invitation.id(), () -> {
                invitations.add(invitation, WordedQuestions.written(questions), token.hash());
                return true;
            });
        } catch (DuplicateKeyException e) {
            throw new BadInvitation(List.of(InvitationProblem.MADE_ALREADY));
        }
        return new IssuedLink(invitation, token.secret());
    }

    private Invitation invitation(String caseId, NewInvitation sent) {
        OffsetDateTime end = LinkTerms.endOf(Objects.requireNonNull(sent.lastDay()));
        return new Invitation(
                sent.id(),
                caseId,
                Objects.requireNonNull(sent.group()),
                sent.task(),
                sent.change(),
                sent.sentence(),
                sent.language(),
                sent.asker() == null ? SignedInName.ofCaller() : sent.asker(),
                end,
                sent.wanted(),
                null,
                now(),
                Callers.current().name(),
                0);
    }

    /** Takes an invitation back. Its answers stay. */
    public void revoke(String caseId, String id) throws ResourceNotFound, Refusal {
        Invitation invitation = invitation(caseId, id).invitation();
        recorded(AuditAction.VOICES_REVOKED, id, () -> {
            known.forget(List.of(id));
            return invitations.revoke(invitation.caseId(), id, now());
        });
    }

    /** Gives an invitation another link; the one before leads nowhere. Empty where it takes no answers any more. */
    public Optional<IssuedLink> renew(String caseId, String id) throws ResourceNotFound, Refusal {
        Invitation invitation = invitation(caseId, id).invitation();
        LinkToken token = LinkToken.random();
        boolean changed = recorded(
                AuditAction.VOICES_LINK_RENEWED,
                id,
                () -> invitations.changeToken(invitation.caseId(), id, token.hash(), now()));
        return changed ? Optional.of(new IssuedLink(invitation, token.secret())) : Optional.empty();
    }

    /** Returns an invitation with its questions, for a sheet that is filled in without a link. */
    public OpenInvitation questions(String caseId, String id) throws ResourceNotFound, Refusal {
        VoiceInvitations.Found found = invitation(caseId, id);
        return new OpenInvitation(found.tenant(), found.invitation(), WordedQuestions.read(found.questionnaire()));
    }

    /**
     * Says what became of a sheet with answers.
     *
     * @param closed whether nothing was counted, because the invitation takes no answers any more
     * @param counted how many people were counted
     * @param known how many rows were not, because they were counted before
     */
    public record SheetOutcome(boolean closed, int counted, int known) {}

    /** Counts the answers of a sheet, all of those that were not counted before or none. */
    public SheetOutcome take(OpenInvitation to, List<Map<String, String>> people) {
        Invitation invitation = to.invitation();
        List<VoiceRecorder.Voice> rows = SheetRows.of(invitation.id(), people);
        while (true) {
            Set<String> before = known.of(invitation.id());
            List<VoiceRecorder.Voice> fresh =
                    rows.stream().filter(row -> !before.contains(row.hash())).toList();
            int knownRows = rows.size() - fresh.size();
            if (fresh.isEmpty()) {
                return new SheetOutcome(false, 0, knownRows);
            }
            VoiceRecorder.Outcome outcome = recorder.store(
                    invitation,
                    fresh,
                    LinkTerms.MOST_ANSWERS,
                    () -> audit.record(AuditAction.VOICES_SHEET_TAKEN, invitation.id()));
            switch (outcome) {
                case STORED -> {
                    steps.countSoon(invitation.caseId());
                    return new SheetOutcome(false, fresh.size(), knownRows);
                }
                case CLOSED -> {
                    return new SheetOutcome(true, 0, 0);
                }
                case KNOWN -> {
                    // Somebody else sent some of these rows at the same moment; now they are known.
                }
            }
        }
    }

    private VoiceInvitations.Found invitation(String caseId, String id) throws ResourceNotFound, Refusal {
        return invitations
                .find(cases.get(caseId).id(), id)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.invitation")));
    }

    private boolean recorded(AuditAction action, String id, BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean done = work.getAsBoolean();
            if (done) {
                audit.record(action, id);
            }
            return done;
        }));
    }

    private static GapCase read(CaseView view) throws Refusal {
        try {
            return GapCaseJson.read(view.body().getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
