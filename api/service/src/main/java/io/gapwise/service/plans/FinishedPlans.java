package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores what came of computations, unless their plan was deleted or they were ended meanwhile. */
@Component
class FinishedPlans {

    private final StoredPlans plans;
    private final StoredVersions versions;
    private final StoredComputations computations;
    private final PlanQueue queue;
    private final TransactionOperations transactions;
    private final Clock clock;

    FinishedPlans(
            StoredPlans plans,
            StoredVersions versions,
            StoredComputations computations,
            PlanQueue queue,
            TransactionOperations transactions,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.computations = computations;
        this.queue = queue;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a version of what was worked out. */
    void keep(PlanQueue.Turn turn, PlanReport report) {
        transactions.executeWithoutResult(tx -> {
            if (plans.hold(turn.plan())) {
                // A case may have been erased meanwhile, and its title with it.
                computations
                        .request(turn.plan(), turn.number(), queue.runner())
                        .map(PlanTexts::request)
                        .ifPresent(now -> keep(turn, report, now));
            }
        });
    }

    private void keep(PlanQueue.Turn turn, PlanReport report, PlanRequest now) {
        int number = plans.nextVersion(turn.plan());
        PlanReport told = new PlanReport(now, report.result(), report.difference(), report.more(), report.handCosts());
        versions.add(turn.plan(), number, told, now(), turn.askedBy());
        computations.done(turn.plan(), turn.number(), number, now());
    }

    /** Keeps a version that was worked out before, such as a made-up one. */
    int keep(String plan, PlanReport report, String by) {
        return Optional.ofNullable(transactions.execute(tx -> {
                    if (!plans.hold(plan)) {
                        return null;
                    }
                    int number = plans.nextVersion(plan);
                    versions.add(plan, number, report, now(), by);
                    return number;
                }))
                .orElseThrow();
    }

    void fail(PlanQueue.Turn turn, ComputationFailure failure) {
        computations.fail(turn.plan(), turn.number(), failure, now());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
