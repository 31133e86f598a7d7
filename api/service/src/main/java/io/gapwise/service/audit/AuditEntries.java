package io.gapwise.service.audit;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the audit trail. Entries are added and never changed. */
@Repository
class AuditEntries implements Audit {

    /** Before and behind all entries, in years that every database can store. */
    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;

    AuditEntries(JdbcClient database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Locks the head of the trail until the transaction ends, so that the entries of all instances form one chain. The
     * head is the last thing that a transaction locks: two of which each held it and waited for a row of the other would
     * wait for ever.
     */
    @Override
    public void record(Caller who, AuditAction action, String about) {
        transactions.executeWithoutResult(status -> last(() -> addBehind(lockedHead(), who, action, about)));
    }

    @Override
    public void recordChange(Caller who, AuditAction action, String about) {
        transactions.executeWithoutResult(status -> last(() -> {
            Head head = lockedHead();
            if (!lastAbout(who, action).filter(about::equals).isPresent()) {
                addBehind(head, who, action, about);
            }
        }));
    }

    /** Does something as the last thing of the transaction that goes on; it is part of it. */
    private static void last(Runnable writing) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            writing.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writing.run();
            }
        });
    }

    private Optional<String> lastAbout(Caller who, AuditAction action) {
        return database.sql("select about from audit_entry where tenant = :tenant and action = :action"
                        + " order by tenant desc, seq desc limit 1")
                .param("tenant", who.tenant())
                .param("action", action.word())
                .query(String.class)
                .optional();
    }

    /** Returns the newest entries of the caller's tenant and those that concern all, the newest first. */
    List<AuditEntry> newest(long before, int limit) {
        return database.sql("select * from audit_entry where tenant in (:tenant, :all) and seq < :before"
                        + " order by seq desc limit :limit")
                .param("tenant", Callers.tenant())
                .param("all", ALL_TENANTS)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Returns entries of the caller's tenant and those that concern all, behind one and up to another, in their order. */
    List<AuditEntry> ofTenant(long after, long upTo, int limit) {
        return database.sql(
                        "select * from audit_entry where tenant in (:tenant, :all) and seq > :after and seq <= :upTo"
                                + " order by seq limit :limit")
                .param("tenant", Callers.tenant())
                .param("all", ALL_TENANTS)
                .param("after", after)
                .param("upTo", upTo)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Finds the place of an entry that the caller's tenant may see by its hash. */
    Optional<Long> place(String hash) {
        return database.sql("select seq from audit_entry where tenant in (:tenant, :all) and hash = :hash")
                .param("tenant", Callers.tenant())
                .param("all", ALL_TENANTS)
                .param("hash", hash)
                .query(Long.class)
                .optional();
    }

    /** Counts the entries of the caller's tenant, with those that concern all, that a query asks for. */
    int count(AuditQuery query) {
        return asking(
                        "select count(*) from audit_entry where tenant in (:tenant, :all)"
                                + " and (:action = '' or action = :action) and recorded_at >= :from and recorded_at < :until",
                        query)
                .query(Integer.class)
                .single();
    }

    /** Returns a part of what {@link #count} counts, the newest first. */
    List<AuditEntry> page(AuditQuery query, int offset, int limit) {
        return asking(
                        "select * from audit_entry where tenant in (:tenant, :all)"
                                + " and (:action = '' or action = :action) and recorded_at >= :from and recorded_at < :until"
                                + " order by seq desc limit :limit offset :offset",
                        query)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> entry(row))
                .list();
    }

    private JdbcClient.StatementSpec asking(String sql, AuditQuery query) {
        AuditAction action = query.action();
        return database.sql(sql)
                .param("tenant", Callers.tenant())
                .param("all", ALL_TENANTS)
                .param("action", action == null ? "" : action.word())
                .param("from", utc(Objects.requireNonNullElse(query.from(), BEGINNING)))
                .param("until", utc(Objects.requireNonNullElse(query.until(), END)));
    }

    /** Returns entries of every tenant behind one of them, in their order. */
    List<AuditEntry> behind(long seq, int limit) {
        return database.sql("select seq, tenant, recorded_at, who, action, about, previous, hash from audit_entry"
                        + " where seq > :seq order by seq limit :limit")
                .param("seq", seq)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The last entry that was added. */
    record Head(long seq, String hash) {}

    Head head() {
        return database.sql("select seq, hash from audit_head where id = 1")
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    private Head lockedHead() {
        return database.sql("select seq, hash from audit_head where id = 1 for update")
                .query((row, number) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    private void addBehind(Head head, Caller who, AuditAction action, String about) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        add(AuditEntry.after(head.seq() + 1, head.hash(), now, who, action, about));
    }

    private void add(AuditEntry entry) {
        database.sql("insert into audit_entry (seq, tenant, recorded_at, who, action, about, previous, hash)"
                        + " values (:seq, :tenant, :recordedAt, :who, :action, :about, :previous, :hash)")
                .param("seq", entry.seq())
                .param("tenant", entry.tenant())
                .param("recordedAt", utc(entry.recordedAt()))
                .param("who", entry.who())
                .param("action", entry.action())
                .param("about", entry.about())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
        database.sql("update audit_head set seq = :seq, hash = :hash where id = 1")
                .param("seq", entry.seq())
                .param("hash", entry.hash())
                .update();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("seq"),
                row.getString("tenant"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("about"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
