package io.gapwise.service.voices;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.signs.Parting;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.rules.LiveRules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Shows what people said of a case, and takes it into the case when somebody says so. */
@Component
public class VoiceTaking {

    private static final VoiceCases.Taken NOTHING = new VoiceCases.Taken(null, 0, null);

    private final GapCases cases;
    private final VoiceCases asked;
    private final VoiceInvitations invitations;
    private final SeenByGroups seen;
    private final SignsInForce signs;
    private final LiveRules rules;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    VoiceTaking(
            GapCases cases,
            VoiceCases asked,
            VoiceInvitations invitations,
            SeenByGroups seen,
            SignsInForce signs,
            LiveRules rules,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.cases = cases;
        this.asked = asked;
        this.invitations = invitations;
        this.seen = seen;
        this.signs = signs;
        this.rules = rules;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns what people said of a case. */
    public VoiceResults results(String caseId) throws ResourceNotFound, Refusal {
        return results(cases.get(caseId));
    }

    /** Returns what people said of a case that was read already. */
    public VoiceResults results(CaseView view) {
        List<Invitation> all = invitations.ofCase(view.id());
        List<GroupSeen> groups = seen.of(view.id(), all);
        VoiceCases.Taken taken = asked.find(view.id()).orElse(NOTHING);
        String statements = statements(groups);
        return new VoiceResults(
                all,
                groups,
                parting(StatementsInCase.replaced(view.body(), taken.statements(), statements)),
                answers(all),
                taken.takenAt(),
                !StatementsInCase.holds(view.body(), taken.statements(), statements));
    }

    private static int answers(List<Invitation> invitations) {
        return invitations.stream().mapToInt(Invitation::answers).sum();
    }

    private static String statements(List<GroupSeen> groups) {
        List<Statement> said = SeenByGroups.statements(groups);
        return StatementsInCase.written(said);
    }

    private @Nullable Parting parting(String caseJson) {
        try {
            GapCase gapCase = GapCaseJson.read(caseJson.getBytes(StandardCharsets.UTF_8));
            return rules.found()
                    .map(live -> Parting.of(live.advisor().evaluator(), signs.now(), gapCase))
                    .orElse(null);
        } catch (BadCase e) {
            return null;
        }
    }

    /**
     * Takes what people said into a new version of the case, in the place of what was taken before, and answers the case.
     *
     * @return empty if the case holds all that follows from the answers, so that nothing was done
     * @throws BadCase if the case would hold more statements than it can
     * @throws StaleCase if somebody else changed the case at the same moment
     */
    public Optional<IssuedRecommendation> take(String caseId) throws ResourceNotFound, Refusal, BadCase, StaleCase {
        String id = cases.get(caseId).id();
        Attempt attempt = transactions.execute(tx -> {
            Attempt made = attempted(id);
            if (made.failure() != null) {
                tx.setRollbackOnly();
            }
            return made;
        });
        if (attempt == null || !attempt.changed()) {
            throwAsItIs(attempt == null ? null : attempt.failure());
            return Optional.empty();
        }
        return Optional.of(cases.answer(id));
    }

    /** What came of a change, which may fail in a transaction. */
    private record Attempt(boolean changed, @Nullable Exception failure) {}

    private Attempt attempted(String id) {
        try {
            return new Attempt(changed(id), null);
        } catch (BadCase | ResourceNotFound | Refusal | StaleCase e) {
            return new Attempt(false, e);
        }
    }

    private boolean changed(String id) throws BadCase, ResourceNotFound, Refusal, StaleCase {
        List<Invitation> all = invitations.ofCase(id);
        String statements = statements(seen.of(id, all));
        Optional<VoiceCases.Taken> before = asked.hold(id);
        if (before.isEmpty()) {
            return false;
        }
        String taken = before.get().statements();
        CaseView view = cases.get(id);
        if (StatementsInCase.holds(view.body(), taken, statements)) {
            return false;
        }
        String changed = StatementsInCase.replaced(view.body(), taken, statements);
        cases.change(id, view.revision(), changed, MadeHow.VOICES);
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        asked.take(id, new VoiceCases.Taken(StatementsInCase.together(taken, statements), answers(all), now));
        audit.record(AuditAction.VOICES_TAKEN, id);
        return true;
    }

    private static void throwAsItIs(@Nullable Exception failure) throws BadCase, ResourceNotFound, Refusal, StaleCase {
        if (failure instanceof BadCase bad) {
            throw bad;
        } else if (failure instanceof ResourceNotFound notHere) {
            throw notHere;
        } else if (failure instanceof Refusal refusal) {
            throw refusal;
        } else if (failure instanceof StaleCase stale) {
            throw stale;
        }
    }
}
