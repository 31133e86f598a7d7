package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.Change;
import io.gapwise.service.changes.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what stays of cases while they change, each for its tenant. */
@Repository
public class CaseRecords {

    private static final String RECORDS = "select id, title, reference, owner, sample, archived_at, version, revision,"
            + " last_answer, created_at, changed_at, erased_at from gap_case where tenant = :tenant ";

    private final JdbcClient store;
    private final JdbcOperations many;
    private final Cases versions;
    private final Changes changes;

    CaseRecords(JdbcClient store, JdbcOperations many, Cases versions, Changes changes) {
        this.store = store;
        this.many = many;
        this.versions = versions;
        this.changes = changes;
    }

    void add(List<CaseRecord> records) {
        String tenant = Callers.tenant();
        many.batchUpdate(
                "insert into gap_case (tenant, id, title, reference, owner, sample, version, revision, last_answer,"
                        + " created_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                records.stream()
                        .map(each -> new @Nullable Object[] {
                            tenant,
                            each.id(),
                            each.title(),
                            each.reference(),
                            each.owner(),
                            each.sample(),
                            each.version(),
                            each.revision(),
                            each.lastAnswer(),
                            each.createdAt(),
                            each.changedAt()
                        })
                        .toList());
    }

    /** Finds a case by its id; empty if the tenant has none of this id. */
    public Optional<CaseRecord> find(String id) {
        return own(RECORDS + "and id = :id")
                .param("id", id)
                .query(CaseRecords::read)
                .optional();
    }

    /** Finds a case and locks it until the transaction ends. */
    public Optional<CaseRecord> held(String id) {
        return own(RECORDS + "and id = :id for update")
                .param("id", id)
                .query(CaseRecords::read)
                .optional();
    }

    /** Reads the first cases behind an id, in the order of their ids. */
    public List<CaseRecord> behind(String id, int most) {
        return own(RECORDS + "and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query(CaseRecords::read)
                .list();
    }

    /** Adds a case with its first version. */
    public void begin(CaseRecord record, String body, MadeHow how) {
        add(List.of(record));
        versions.addFirst(List.of(record), List.of(body), how);
        changes.announce(Change.caseChanged(record.id()));
    }

    /**
     * Stores a case that was changed.
     *
     * @return whether nobody else has changed the case since its revision, and it was not erased
     */
    public boolean change(CaseRecord changed) {
        boolean current =
                own("update gap_case set version = :version, title = :title, reference = :reference, owner = :owner,"
                                        + " archived_at = :archived, revision = revision + 1, changed_at = :at"
                                        + " where tenant = :tenant and id = :id and revision = :revision and erased_at is null")
                                .param("version", changed.version())
                                .param("title", changed.title())
                                .param("reference", changed.reference())
                                .param("owner", changed.owner())
                                .param("archived", changed.archivedAt())
                                .param("at", changed.changedAt())
                                .param("id", changed.id())
                                .param("revision", changed.revision())
                                .update()
                        == 1;
        if (current) {
            changes.announce(Change.caseChanged(changed.id()));
        }
        return current;
    }

    /** Notes the last answer of a case that is locked. */
    void answered(String id, String answer, OffsetDateTime at) {
        own("update gap_case set last_answer = :answer, revision = revision + 1, changed_at = :at"
                        + " where tenant = :tenant and id = :id")
                .param("answer", answer)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Notes the title of a case that was stored without it. */
    void entitle(String id, String title) {
        own("update gap_case set title = :title where tenant = :tenant and id = :id and title is null")
                .param("title", title)
                .param("id", id)
                .update();
    }

    /** Forgets the texts of a case that is erased. */
    void erase(String id, String title, OffsetDateTime at) {
        own("update gap_case set title = :title, reference = null, owner = null, erased_at = :at,"
                        + " changed_at = :at, revision = revision + 1 where tenant = :tenant and id = :id")
                .param("title", title)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Lists the ids of the first cases that nobody has changed since a time and that are not erased. */
    List<String> unerasedBefore(OffsetDateTime time, int most) {
        return own("select id from gap_case where tenant = :tenant and changed_at < :time and erased_at is null"
                        + " order by changed_at limit :most")
                .param("time", time)
                .param("most", most)
                .query(String.class)
                .list();
    }

    List<String> withReference(String reference) {
        return own("select id from gap_case where tenant = :tenant and reference = :reference order by created_at, id")
                .param("reference", reference)
                .query(String.class)
                .list();
    }

    /** Finds those of some cases that the tenant has; some of them may be erased. */
    public List<CaseRecord> some(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : own(RECORDS + "and id in (:ids)")
                        .param("ids", ids)
                        .query(CaseRecords::read)
                        .list();
    }

    /** Finds the real cases that have one of some references and are not erased, the oldest first. */
    public List<CaseRecord> ofReferences(Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : own(RECORDS + "and reference in (:references) and not sample and erased_at is null"
                                + " order by created_at, id")
                        .param("references", references)
                        .query(CaseRecords::read)
                        .list();
    }

    /** Returns those of some titles that real cases have which are not erased. */
    public Set<String> titles(Collection<String> titles) {
        return titles.isEmpty()
                ? Set.of()
                : own("select title from gap_case where tenant = :tenant and title in (:titles) and not sample"
                                + " and erased_at is null")
                        .param("titles", titles)
                        .query(String.class)
                        .set();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static CaseRecord read(ResultSet row, int number) throws SQLException {
        return new CaseRecord(
                row.getString("id"),
                row.getString("title"),
                row.getString("reference"),
                row.getString("owner"),
                row.getBoolean("sample"),
                row.getObject("archived_at", OffsetDateTime.class),
                row.getInt("version"),
                row.getLong("revision"),
                row.getString("last_answer"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getObject("erased_at", OffsetDateTime.class));
    }
}
