package io.gapwise.service.plans;

import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.initiatives.SentOnce;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the plans of the caller's tenant. Whoever changes one says which revision he has seen, so that two who change one
 * do not lose each other's change. What is worked out from a plan is a version of it, which stays as it is.
 */
@Component
public class Plans {

    private static final int ATTEMPTS = 3;

    private final StoredPlans plans;
    private final StoredVersions versions;
    private final Computations computations;
    private final Approvals approvals;
    private final PlanDifferences differences;
    private final PlanChecks checks;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Plans(
            StoredPlans plans,
            StoredVersions versions,
            Computations computations,
            Approvals approvals,
            PlanDifferences differences,
            PlanChecks checks,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.computations = computations;
        this.approvals = approvals;
        this.differences = differences;
        this.checks = checks;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public PlanPage page(PlanFilter filter) {
        return PlanPage.of(plans.page(filter), filter.limit());
    }

    /** Says whether there are made-up plans. */
    public boolean hasSamples() {
        return plans.any(true);
    }

    /**
     * Adds a plan, or returns the one that the same form has added before.
     *
     * @param language the language in which is said what is wrong
     * @throws BadPlanFile with everything that is wrong, at its place in a plan as it is sent
     */
    public TrainingPlan add(PlanContent content, SentOnce once, Locale language) throws BadPlanFile {
        PlanContent checked = PlanContents.checked(content, language);
        String id = once.id("PLAN", content.name(), PlanTexts.of(content.request()));
        Optional<TrainingPlan> before = plans.find(id);
        return before.isPresent() ? before.get() : store(plan(id, checked, false));
    }

    /** Adds a plan that is made up, which is shown apart. */
    TrainingPlan addMadeUp(PlanContent content) throws BadPlanFile {
        return store(plan(SentOnce.UNTOLD.id("PLAN"), PlanContents.checked(content, Locale.ENGLISH), true));
    }

    private TrainingPlan plan(String id, PlanContent content, boolean sample) {
        OffsetDateTime now = now();
        String who = Callers.current().name();
        return new TrainingPlan(id, content, 1, sample, now, who, now, who);
    }

    private TrainingPlan store(TrainingPlan added) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> {
                    plans.add(added);
                    audit.record(AuditAction.PLAN_ADDED, added.id());
                    quotas.take(Quota.PLANS, 1);
                });
                return added;
            } catch (DuplicateKeyException e) {
                // The same form was sent twice at that moment, or somebody else counted for the first time.
                Optional<TrainingPlan> before = plans.find(added.id());
                if (before.isPresent()) {
                    return before.get();
                } else if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** @throws ResourceNotFound if the tenant has none of this id */
    public TrainingPlan get(String id) throws ResourceNotFound {
        return found(id, plans::find);
    }

    /** Returns what lists show of a plan, such as which version is approved. */
    public ListedPlan listed(String id) throws ResourceNotFound {
        return found(id, plans::listed);
    }

    private static <T> T found(String id, java.util.function.Function<String, Optional<T>> finding)
            throws ResourceNotFound {
        Optional<T> found = StoredPlans.isId(id) ? finding.apply(id) : Optional.empty();
        return found.orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.plan")));
    }

    /**
     * Changes what is said of a plan. Its versions stay as they are.
     *
     * @param revision the revision that was changed
     * @param language the language in which is said what is wrong
     * @throws BadPlanFile with everything that is wrong, at its place in a plan as it is sent
     * @throws StalePlan if somebody else has changed it since that revision
     */
    public TrainingPlan change(String id, long revision, PlanContent content, Locale language)
            throws ResourceNotFound, BadPlanFile, StalePlan {
        TrainingPlan before = get(id);
        if (before.revision() != revision) {
            throw new StalePlan(before.revision());
        }
        PlanContent checked = PlanContents.checked(content, language);
        if (checked.equals(before.content())) {
            return before;
        }
        return store(before, checked);
    }

    private TrainingPlan store(TrainingPlan before, PlanContent content) throws ResourceNotFound, StalePlan {
        TrainingPlan changed = changed(before, content);
        boolean first = Objects.requireNonNull(transactions.execute(tx -> stored(changed, AuditAction.PLAN_CHANGED)));
        TrainingPlan after = get(before.id());
        if (!first) {
            throw new StalePlan(after.revision());
        }
        return after;
    }

    private TrainingPlan changed(TrainingPlan before, PlanContent content) {
        return new TrainingPlan(
                before.id(),
                content,
                before.revision(),
                before.sample(),
                before.createdAt(),
                before.createdBy(),
                now(),
                Callers.current().name());
    }

    /** Stores a change within a transaction, and says whether nobody was quicker. */
    private boolean stored(TrainingPlan changed, AuditAction action) {
        boolean first = plans.change(changed);
        if (first) {
            audit.record(action, changed.id());
        }
        return first;
    }

    /**
     * Deletes a plan with its versions. What is worked out of it ends without a version.
     *
     * @param revision the revision that was read
     * @throws StalePlan if somebody else has changed it since that revision
     */
    public void delete(String id, long revision) throws ResourceNotFound, StalePlan {
        get(id);
        boolean deleted = Objects.requireNonNull(transactions.execute(tx -> {
            if (!plans.delete(id, revision)) {
                return false;
            }
            audit.record(AuditAction.PLAN_DELETED, id);
            quotas.giveBack(Quota.PLANS, 1);
            return true;
        }));
        if (!deleted) {
            throw new StalePlan(get(id).revision());
        }
    }

    /**
     * Has a version worked out from a plan as it stands, when its turn comes. Where that is asked for already and has not
     * ended, nothing more is asked for.
     *
     * @throws Refusal if too many wait, or if the program carries no solver for this machine
     */
    public Computation compute(String id) throws ResourceNotFound, Refusal {
        get(id);
        return computations.ask(id);
    }

    /** @throws ResourceNotFound if the plan has none of this number */
    public Computation computation(String id, int number) throws ResourceNotFound {
        get(id);
        return computations.get(id, number);
    }

    /** Lists the computations of a plan, the newest first. */
    public List<Computation> computations(String id) throws ResourceNotFound {
        get(id);
        return computations.of(id);
    }

    /**
     * Ends a computation without a version, whether it waits or runs.
     *
     * @throws Refusal if it has ended
     */
    public void cancel(String id, int number) throws ResourceNotFound, Refusal {
        get(id);
        computations.cancel(id, number);
    }

    /** Says whether it is not known by now that the program carries no solver for this machine. */
    public boolean canCompute() {
        return computations.possible();
    }

    /** Lists the versions of a plan, the newest first. */
    public List<ListedVersion> versions(String id) throws ResourceNotFound {
        listed(id);
        return versions.listed(id, plans.digest(id));
    }

    /** @throws ResourceNotFound if the plan has none of this number */
    public PlanVersion version(String id, int number) throws ResourceNotFound {
        return version(id, stored(id, number));
    }

    /** Returns a version as it is written. */
    StoredVersions.Stored stored(String id, int number) throws ResourceNotFound {
        listed(id);
        return versions.find(id, number, plans.digest(id))
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.planVersion")));
    }

    static PlanVersion version(String id, StoredVersions.Stored stored) {
        PlanRequest request = PlanTexts.request(stored.request());
        return new PlanVersion(id, stored.listed(), PlanTexts.report(stored.report(), request));
    }

    /** Returns the version that holds; empty where none was approved. */
    public Optional<PlanVersion> approved(String id) throws ResourceNotFound {
        Integer approved = listed(id).approved();
        return approved == null ? Optional.empty() : Optional.of(version(id, approved));
    }

    /** Says whether the caller may approve versions. */
    public boolean mayApprove() {
        return Callers.current().scopes().contains(Scope.PLANS_APPROVE);
    }

    /**
     * Approves a version; the one that held before is replaced. A version that holds already stays as it was approved.
     *
     * @param note what is to be remembered of it; null for nothing
     * @param evenIfOutdated whether it is approved even though the plan has changed since it was worked out
     * @throws Refusal if something that has to be in is not, if the plan has changed since, or if the caller may not
     */
    public PlanVersion approve(String id, int number, @Nullable String note, boolean evenIfOutdated)
            throws ResourceNotFound, Refusal {
        stored(id, number);
        approvals.approve(id, number, note, evenIfOutdated, now());
        return version(id, number);
    }

    /**
     * Tells what became of each candidate from one version to another, with the reasons of the later one.
     *
     * @throws Refusal if one of the two is no plan, or if they are about other periods
     */
    public PlanDifference difference(String id, int from, int to) throws ResourceNotFound, Refusal {
        return differences.between(version(id, from), version(id, to));
    }

    /**
     * Changes a plan by what happened since its approved version, and has a version worked out that takes its place with
     * the fewest changes to what runs.
     *
     * @param revision the revision of the plan that was read
     * @param language the language in which is said what is wrong
     * @throws BadPlanFile with everything that is wrong, at its place in what happened
     * @throws StalePlan if somebody else has changed the plan since that revision
     * @throws Refusal if no version is approved, if too many computations wait, or if there is no solver
     */
    public Computation replan(String id, long revision, Happening.Since since, Locale language)
            throws ResourceNotFound, BadPlanFile, StalePlan, Refusal {
        TrainingPlan before = get(id);
        if (before.revision() != revision) {
            throw new StalePlan(before.revision());
        }
        PlanVersion approved = approved(id).orElseThrow(Refusal::noApprovedPlan);
        PlanRequest changed = Replans.of(before.content().request(), approved, since, language);
        PlanContent content = PlanContents.checked(before.content().withRequest(changed), language);
        TrainingPlan after = changed(before, content);
        Optional<Computation> asked = computations.ask(id, () -> stored(after, AuditAction.PLAN_REPLANNED));
        return asked.isPresent() ? asked.get() : stale(id);
    }

    private Computation stale(String id) throws ResourceNotFound, StalePlan {
        throw new StalePlan(get(id).revision());
    }

    /**
     * Compares the approved version with what there is at a day.
     *
     * @param day null for today
     * @throws Refusal if no version is approved
     */
    public PlanCheck check(String id, @Nullable LocalDate day) throws ResourceNotFound, Refusal {
        PlanVersion approved = approved(id).orElseThrow(Refusal::noApprovedPlan);
        boolean sample = get(id).sample();
        return checks.of(approved, sample, day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day);
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
