package io.gapwise.site.drafts;

import io.gapwise.service.problems.ResourceNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps drafts with their lists; those nobody has touched for a quarter of a year are let go. */
@Repository
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcAggregateOperations store;
    private final TransactionOperations transactions;
    private final Clock clock;

    Drafts(JdbcAggregateOperations store, TransactionOperations transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new one. */
    public Draft begin(String body, @Nullable String origin) {
        forgetOld();
        return store.insert(
                new Draft(UUID.randomUUID().toString(), null, body, List.of(), List.of(), origin, null, now()));
    }

    /** @throws ResourceNotFound where there is no draft of this id */
    public Draft of(String id) throws ResourceNotFound {
        Draft draft = store.findById(id, Draft.class);
        if (draft == null) {
            throw new ResourceNotFound("There is no such draft.");
        }
        return draft;
    }

    /** Those changed last that led to no answer yet. */
    public List<Draft> unfinished(int most) {
        return store.findAll(
                Query.query(Criteria.where("answered").isNull())
                        .sort(Sort.by("changedAt").descending())
                        .limit(most),
                Draft.class);
    }

    /**
     * Keeps a change.
     *
     * @throws OptimisticLockingFailureException where somebody else changed it meanwhile
     */
    public Draft keep(Draft changed) {
        return Objects.requireNonNull(transactions.execute(tx -> store.update(changed.changed(now()))));
    }

    public void discard(String id) {
        transactions.executeWithoutResult(tx -> store.deleteById(id, Draft.class));
    }

    private void forgetOld() {
        OffsetDateTime before = now().minus(KEPT);
        store.findAll(Query.query(Criteria.where("changedAt").lessThan(before)).limit(100), Draft.class)
                .forEach(draft -> discard(draft.id()));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
