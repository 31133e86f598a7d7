package io.gapwise.service.evidence;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.Change;
import io.gapwise.service.changes.Changes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what is to be found out about cases, each for its tenant. */
@Repository
class EvidenceTasks {

    private static final String COLUMNS = "select id, case_id, number, parts, text, owner, due, done_at, done_by, note,"
            + " created_at, created_by, changed_at, revision";

    private final JdbcClient store;
    private final Changes changes;

    EvidenceTasks(JdbcClient store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the case has got a task of this number meanwhile */
    void add(EvidenceTask task) {
        content(
                        own(
                                "insert into evidence_task (id, tenant, case_id, number, parts, text, owner, due, done_at, done_by,"
                                        + " note, created_at, created_by, changed_at, revision) values (:id, :tenant, :case, :number,"
                                        + " :parts, :text, :owner, :due, :doneAt, :doneBy, :note, :createdAt, :createdBy, :changedAt,"
                                        + " :revision)"),
                        task)
                .param("number", task.number())
                .param("createdAt", task.createdAt())
                .param("createdBy", task.createdBy())
                .update();
        changes.announce(Change.caseChanged(task.caseId()));
    }

    /** Stores a task under its next revision, and returns false if it has another revision than the one that was changed. */
    boolean change(EvidenceTask task) {
        boolean current = content(
                                own("update evidence_task set parts = :parts, text = :text, owner = :owner, due = :due,"
                                        + " done_at = :doneAt, done_by = :doneBy, note = :note, changed_at = :changedAt,"
                                        + " revision = revision + 1 where tenant = :tenant and case_id = :case and id = :id"
                                        + " and revision = :revision"),
                                task)
                        .update()
                > 0;
        if (current) {
            changes.announce(Change.caseChanged(task.caseId()));
        }
        return current;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, EvidenceTask task) {
        TaskContent content = task.content();
        return statement
                .param("id", task.id())
                .param("case", task.caseId())
                .param("parts", TaskJson.parts(content.parts()))
                .param("text", content.text())
                .param("owner", content.owner())
                .param("due", content.due())
                .param("doneAt", task.doneAt())
                .param("doneBy", task.doneBy())
                .param("note", content.note())
                .param("changedAt", task.changedAt())
                .param("revision", task.revision());
    }

    Optional<EvidenceTask> find(String caseId, String id) {
        return own(COLUMNS + " from evidence_task where tenant = :tenant and case_id = :case and id = :id")
                .param("case", caseId)
                .param("id", id)
                .query((row, number) -> task(row))
                .optional();
    }

    /** Lists the tasks of a case in their order. */
    List<EvidenceTask> ofCase(String caseId) {
        return own(COLUMNS + " from evidence_task where tenant = :tenant and case_id = :case order by number")
                .param("case", caseId)
                .query((row, number) -> task(row))
                .list();
    }

    /** Reads the first tasks behind an id, in the order of their ids. */
    List<EvidenceTask> behind(String id, int most) {
        return own(COLUMNS + " from evidence_task where tenant = :tenant and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> task(row))
                .list();
    }

    boolean delete(String caseId, String id) {
        boolean deleted = own("delete from evidence_task where tenant = :tenant and case_id = :case and id = :id")
                        .param("case", caseId)
                        .param("id", id)
                        .update()
                > 0;
        if (deleted) {
            changes.announce(Change.caseChanged(caseId));
        }
        return deleted;
    }

    int forget(String caseId) {
        return own("delete from evidence_task where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static EvidenceTask task(ResultSet row) throws SQLException {
        OffsetDateTime doneAt = time(row, "done_at");
        return new EvidenceTask(
                row.getString("id"),
                row.getString("case_id"),
                row.getInt("number"),
                new TaskContent(
                        TaskJson.parts(row.getString("parts")),
                        row.getString("text"),
                        row.getString("owner"),
                        row.getObject("due", LocalDate.class),
                        doneAt != null,
                        row.getString("note")),
                doneAt,
                row.getString("done_by"),
                Objects.requireNonNull(time(row, "created_at")),
                row.getString("created_by"),
                Objects.requireNonNull(time(row, "changed_at")),
                row.getLong("revision"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
