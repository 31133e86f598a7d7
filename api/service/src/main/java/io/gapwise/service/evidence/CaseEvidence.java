package io.gapwise.service.evidence;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.evidence.Ways;
import io.gapwise.service.access.Callers;
import io.gapwise.service.asking.AskingCache;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Says what could still turn the verdict of a case, and keeps what somebody is to find out about it, for the caller's
 * tenant. Whoever changes a task says which revision he has seen, so that two who change one do not lose each other's
 * change.
 */
@Component
public class CaseEvidence {

    /** How many tasks a case may have. */
    public static final int MOST_TASKS = 200;

    private static final int ATTEMPTS = 5;

    private final GapCases cases;
    private final EvidenceTasks tasks;
    private final LiveRules rules;
    private final AskingCache askings;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    CaseEvidence(
            GapCases cases,
            EvidenceTasks tasks,
            LiveRules rules,
            AskingCache askings,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.rules = rules;
        this.askings = askings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks the rules that are live what could still turn the verdict of a case.
     *
     * @throws Refusal if no rules are live, if the case was erased, or if this version of the program does not know all
     *     that the case says
     */
    public CasePlan of(String caseId) throws ResourceNotFound, Refusal {
        CaseView view = cases.get(caseId);
        LiveSet live = rules.now();
        GapCase gapCase;
        try {
            gapCase = GapCaseJson.read(view.body().getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw Refusal.caseOutOfReach();
        }
        Ways ways = ways();
        return new CasePlan(
                view,
                gapCase,
                live.version(),
                askings.of(live.advisor()).evidence().plan(gapCase, ways),
                ways,
                tasks.ofCase(view.id()));
    }

    /** Returns the tasks of a case, in their order. */
    public List<EvidenceTask> tasks(String caseId) throws ResourceNotFound, Refusal {
        return tasks.ofCase(cases.get(caseId).id());
    }

    /** @throws ResourceNotFound if the case has no such task */
    public EvidenceTask task(String caseId, String id) throws ResourceNotFound, Refusal {
        return found(cases.get(caseId).id(), id);
    }

    /**
     * Adds a task.
     *
     * @throws BadCase with all that is wrong with it, or if the case has as many as it may have
     */
    public EvidenceTask add(String caseId, TaskContent sent) throws BadCase, ResourceNotFound, Refusal {
        CaseView view = cases.get(caseId);
        TaskContent content = TaskCheck.checked(sent, List.of(), ways());
        EvidenceTask added = tried(() -> insert(view.id(), content));
        if (added.number() == 0) {
            throw new BadCase(List.of(Problem.at(
                    ProblemKind.TOO_LARGE,
                    "",
                    "The case has %d tasks, and no more are accepted. Delete some that are done."
                            .formatted(MOST_TASKS))));
        }
        return added;
    }

    /** Returns the task with the number 0 where nothing was added because there are too many. */
    private EvidenceTask insert(String caseId, TaskContent content) {
        List<EvidenceTask> before = tasks.ofCase(caseId);
        int number = before.size() >= MOST_TASKS
                ? 0
                : before.stream().mapToInt(EvidenceTask::number).max().orElse(0) + 1;
        OffsetDateTime now = now();
        String who = Callers.current().name();
        EvidenceTask task = new EvidenceTask(
                UUID.randomUUID().toString(),
                caseId,
                number,
                content,
                content.done() ? now : null,
                content.done() ? who : null,
                now,
                who,
                now,
                1);
        if (number > 0) {
            tasks.add(task);
            audit.record(AuditAction.EVIDENCE_TASK_ADDED, caseId);
        }
        return task;
    }

    /**
     * Changes a task.
     *
     * @param revision the revision that was changed
     * @throws BadCase with all that is wrong with it
     * @throws StaleTask if somebody else has changed the task since that revision
     */
    public EvidenceTask change(String caseId, String id, long revision, TaskContent sent)
            throws BadCase, ResourceNotFound, Refusal, StaleTask {
        EvidenceTask task = task(caseId, id);
        if (task.revision() != revision) {
            throw new StaleTask(task.revision());
        }
        TaskContent content = TaskCheck.checked(sent, task.content().parts(), ways());
        if (content.equals(task.content())) {
            return task;
        }
        boolean ticked = content.done() && !task.content().done();
        boolean changed = Objects.requireNonNull(transactions.execute(tx -> {
            boolean stored =
                    tasks.change(task.changed(content, now(), Callers.current().name()));
            if (stored) {
                audit.record(
                        ticked ? AuditAction.EVIDENCE_TASK_DONE : AuditAction.EVIDENCE_TASK_CHANGED, task.caseId());
            }
            return stored;
        }));
        EvidenceTask now = found(task.caseId(), id);
        if (!changed) {
            throw new StaleTask(now.revision());
        }
        return now;
    }

    /** @throws ResourceNotFound if the case has no such task */
    public void delete(String caseId, String id) throws ResourceNotFound, Refusal {
        EvidenceTask task = task(caseId, id);
        transactions.executeWithoutResult(tx -> {
            if (tasks.delete(task.caseId(), id)) {
                audit.record(AuditAction.EVIDENCE_TASK_DELETED, task.caseId());
            }
        });
    }

    private EvidenceTask found(String caseId, String id) throws ResourceNotFound {
        return tasks.find(caseId, id).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.task")));
    }

    private Ways ways() throws Refusal {
        return Ways.of(rules.now().signs());
    }

    /** Does it in a transaction, again where somebody else was adding a task at that moment. */
    private EvidenceTask tried(Supplier<EvidenceTask> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(tx -> work.get()));
            } catch (DuplicateKeyException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
