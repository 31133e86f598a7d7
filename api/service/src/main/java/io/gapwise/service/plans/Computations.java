package io.gapwise.service.plans;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.store.AfterCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts computations of the caller's tenant into the queue, and tells how far they are. */
@Component
class Computations {

    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final StoredPlans plans;
    private final StoredComputations computations;
    private final PlanQueue queue;
    private final PlanWorker worker;
    private final PlanSettings settings;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Computations(
            StoredPlans plans,
            StoredComputations computations,
            PlanQueue queue,
            PlanWorker worker,
            PlanSettings settings,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.plans = plans;
        this.computations = computations;
        this.queue = queue;
        this.worker = worker;
        this.settings = settings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean possible() {
        return !worker.withoutSolver();
    }

    private boolean full(List<PlanQueue.Turn> standing) {
        long own = standing.stream()
                .filter(turn -> turn.tenant().equals(Callers.tenant()))
                .count();
        return standing.size() >= settings.waiting() || own >= settings.waiting() / 2;
    }

    /** Names what came of asking. */
    private record Asked(boolean there, int number) {

        static final Asked GONE = new Asked(false, 0);
        static final Asked FULL = new Asked(true, 0);
        static final Asked STALE = new Asked(true, -1);
    }

    Computation ask(String plan) throws ResourceNotFound, Refusal {
        return ask(plan, () -> true).orElseThrow();
    }

    /**
     * Changes a plan and asks for a computation of what it is then: both or neither.
     *
     * @param change changes the plan within the transaction of the asking, and says whether it could
     * @return empty where the plan could not be changed
     */
    Optional<Computation> ask(String plan, BooleanSupplier change) throws ResourceNotFound, Refusal {
        if (worker.withoutSolver()) {
            throw Refusal.noSolver();
        }
        Asked asked = transactions.execute(tx -> {
            Asked inside = asked(plan, change);
            if (inside.number() <= 0) {
                tx.setRollbackOnly();
            }
            return inside;
        });
        if (asked == null || !asked.there()) {
            throw new ResourceNotFound(Sentence.of("missing.plan"));
        } else if (asked.number() == 0) {
            throw Refusal.planQueueFull(settings.waiting(), AGAIN);
        } else if (asked.number() < 0) {
            return Optional.empty();
        }
        AfterCommit.run(worker::wake);
        return Optional.of(get(plan, asked.number()));
    }

    private Asked asked(String plan, BooleanSupplier change) {
        if (!plans.hold(plan)) {
            return Asked.GONE;
        } else if (!change.getAsBoolean()) {
            return Asked.STALE;
        }
        String digest = plans.digest(plan);
        Optional<Computation> open = computations.open(plan, digest);
        if (open.isPresent()) {
            return new Asked(true, open.get().number());
        }
        if (full(queue.held())) {
            return Asked.FULL;
        }
        int number = plans.nextComputation(plan);
        computations.add(
                plan,
                number,
                plans.requestText(plan),
                digest,
                queue.next(),
                now(),
                Callers.current().name());
        audit.record(AuditAction.PLAN_COMPUTED, plan);
        return new Asked(true, number);
    }

    Computation get(String plan, int number) throws ResourceNotFound {
        return computations
                .find(plan, number)
                .map(this::placed)
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.computation")));
    }

    List<Computation> of(String plan) {
        return computations.of(plan).stream().map(this::placed).toList();
    }

    private Computation placed(Computation found) {
        return found.state() == ComputationState.QUEUED
                ? found.at(queue.place(found.plan(), found.number()).orElse(0))
                : found;
    }

    void cancel(String plan, int number) throws ResourceNotFound, Refusal {
        Computation found = get(plan, number);
        if (!found.state().open() || !computations.fail(plan, number, ComputationFailure.CANCELLED, now())) {
            throw Refusal.computationOver();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
