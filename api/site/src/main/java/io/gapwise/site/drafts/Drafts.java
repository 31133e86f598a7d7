package io.gapwise.site.drafts;

import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.store.StoreCompaction;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stores drafts with their lists, each for its tenant, and deletes those that nobody has changed for a quarter of a
 * year.
 */
@Repository
public class Drafts {

    private final JdbcAggregateOperations store;
    private final JdbcClient rows;
    private final Quotas quotas;
    private final StoreCompaction compaction;
    private final TransactionOperations transactions;
    private final Clock clock;

    Drafts(
            JdbcAggregateOperations store,
            JdbcClient rows,
            Quotas quotas,
            StoreCompaction compaction,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.quotas = quotas;
        this.compaction = compaction;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Creates a draft and stores it.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may have no more drafts
     */
    public Draft begin(String body, @Nullable String origin) {
        return begin(body, origin, null, null);
    }

    /**
     * Creates a draft of what a case says and stores it.
     *
     * @param body what the version says, as far as this version of the program knows it
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may have no more drafts
     */
    public Draft beginOn(String caseId, int version, String body, @Nullable String origin) {
        return begin(body, origin, caseId, version);
    }

    private Draft begin(String body, @Nullable String origin, @Nullable String caseId, @Nullable Integer caseVersion) {
        Draft draft = new Draft(
                UUID.randomUUID().toString(),
                null,
                Callers.tenant(),
                body,
                List.of(),
                List.of(),
                origin,
                null,
                caseId,
                caseVersion,
                now());
        try {
            return added(draft);
        } catch (DuplicateKeyException e) {
            // Somebody else of the tenant began the first one at the same moment.
            return added(draft);
        }
    }

    private Draft added(Draft draft) {
        return Objects.requireNonNull(transactions.execute(tx -> {
            Draft added = store.insert(draft);
            quotas.take(Quota.DRAFTS, 1);
            return added;
        }));
    }

    /** @throws ResourceNotFound if the tenant has no draft with this id */
    public Draft of(String id) throws ResourceNotFound {
        return find(id).orElseThrow(() -> new ResourceNotFound("There is no such draft."));
    }

    /** Lists the drafts that have not led to an answer yet, the last changed first. */
    public List<Draft> unfinished(int most) {
        return store.findAll(
                Query.query(own().and(Criteria.where("answered").isNull()))
                        .sort(Sort.by("changedAt").descending())
                        .limit(most),
                Draft.class);
    }

    /** Finds the draft in which somebody describes a case and that has not led to an answer, the last changed one. */
    public Optional<Draft> openOf(String caseId) {
        return store
                .findAll(
                        Query.query(own().and("caseId")
                                        .is(caseId)
                                        .and("answered")
                                        .isNull())
                                .sort(Sort.by("changedAt").descending())
                                .limit(1),
                        Draft.class)
                .stream()
                .findFirst();
    }

    /** Reads the first drafts behind an id, in the order of their ids. */
    List<Draft> behind(String id, int most) {
        return store.findAll(
                Query.query(own().and(Criteria.where("id").greaterThan(id)))
                        .sort(Sort.by("id"))
                        .limit(most),
                Draft.class);
    }

    /**
     * Stores a change.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the draft in the meantime
     * @throws IllegalStateException if it is another tenant's
     */
    public Draft keep(Draft changed) {
        if (!changed.tenant().equals(Callers.tenant())) {
            throw new IllegalStateException("A draft of another tenant was to be changed.");
        }
        return Objects.requireNonNull(transactions.execute(tx -> {
            boolean finished = changed.answered() != null && isUnfinished(changed.id());
            Draft kept = store.update(changed.changed(now()));
            quotas.giveBack(Quota.DRAFTS, finished ? 1 : 0);
            return kept;
        }));
    }

    public void discard(String id) {
        transactions.executeWithoutResult(tx -> find(id).ifPresent(draft -> delete(List.of(draft))));
    }

    private void delete(List<Draft> drafts) {
        int unfinished = 0;
        for (Draft draft : drafts) {
            boolean counted = isUnfinished(draft.id());
            store.deleteById(draft.id(), Draft.class);
            unfinished += counted ? 1 : 0;
        }
        quotas.giveBack(Quota.DRAFTS, unfinished);
        if (!drafts.isEmpty()) {
            compaction.request();
        }
    }

    /** Says whether a draft counts for the quota; it stays so until the transaction ends. */
    private boolean isUnfinished(String id) {
        return rows.sql("select id from draft where tenant = :tenant and id = :id and answered is null for update")
                .param("tenant", Callers.tenant())
                .param("id", id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Deletes the drafts of the tenant that describe a case or began from its first answer, and returns how many. */
    int forgetOf(String caseId) {
        List<Draft> found = store.findAll(
                Query.query(own().and(Criteria.where("caseId")
                        .is(caseId)
                        .or(Criteria.where("origin").is(caseId))
                        .or(Criteria.where("answered").is(caseId)))),
                Draft.class);
        delete(found);
        return found.size();
    }

    /** Lists the tenants that have drafts. */
    List<String> tenants() {
        return rows.sql("select distinct tenant from draft").query(String.class).list();
    }

    /** Deletes the drafts of the tenant that nobody has changed for so long. */
    void forgetOld(Duration unchanged) {
        OffsetDateTime before = now().minus(unchanged);
        store.findAll(Query.query(own().and(Criteria.where("changedAt").lessThan(before))), Draft.class)
                .forEach(draft -> discard(draft.id()));
    }

    private Optional<Draft> find(String id) {
        return store.findOne(Query.query(own().and(Criteria.where("id").is(id))), Draft.class);
    }

    private static Criteria own() {
        return Criteria.where("tenant").is(Callers.tenant());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
