package io.gapwise.service.plans;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Approves versions, so that at most one of a plan holds. */
@Component
class Approvals {

    private final StoredPlans plans;
    private final StoredVersions versions;
    private final Audit audit;
    private final TransactionOperations transactions;

    Approvals(StoredPlans plans, StoredVersions versions, Audit audit, TransactionOperations transactions) {
        this.plans = plans;
        this.versions = versions;
        this.audit = audit;
        this.transactions = transactions;
    }

    private enum Outcome {
        DONE,
        GONE,
        NO_PLAN,
        OUTDATED
    }

    void approve(String plan, int number, @Nullable String note, boolean evenIfOutdated, OffsetDateTime now)
            throws ResourceNotFound, Refusal {
        if (!Callers.current().scopes().contains(Scope.PLANS_APPROVE)) {
            throw Refusal.mayNotApprove();
        }
        Outcome outcome =
                Objects.requireNonNull(transactions.execute(tx -> approved(plan, number, note, evenIfOutdated, now)));
        switch (outcome) {
            case DONE -> {
                // It holds from here on.
            }
            case GONE -> throw new ResourceNotFound(Sentence.of("missing.planVersion"));
            case NO_PLAN -> throw Refusal.planDoesNotFit();
            case OUTDATED -> throw Refusal.outdatedPlanVersion();
        }
    }

    private Outcome approved(
            String plan, int number, @Nullable String note, boolean evenIfOutdated, OffsetDateTime now) {
        Optional<ListedVersion> found = plans.hold(plan)
                ? versions.find(plan, number, plans.digest(plan)).map(StoredVersions.Stored::listed)
                : Optional.empty();
        if (found.isEmpty()) {
            return Outcome.GONE;
        }
        ListedVersion version = found.get();
        if (version.state() == VersionState.APPROVED) {
            return Outcome.DONE;
        } else if (!version.fits()) {
            return Outcome.NO_PLAN;
        } else if (!version.upToDate() && !evenIfOutdated) {
            return Outcome.OUTDATED;
        }
        versions.approve(plan, number, now, Callers.current().name(), note);
        plans.approve(plan, number);
        audit.record(AuditAction.PLAN_APPROVED, plan + ":" + number);
        return Outcome.DONE;
    }
}
