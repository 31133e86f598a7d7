package io.gapwise.service.cases;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what is noted about the obstacles of cases, each for its tenant. */
@Repository
class CaseNotes {

    private final JdbcClient store;

    CaseNotes(JdbcClient store) {
        this.store = store;
    }

    /** A note about an obstacle, and who wrote it when. */
    record CaseNote(String field, String text, OffsetDateTime changedAt, String changedBy) {}

    List<CaseNote> all(String caseId) {
        return own("select field, text, changed_at, changed_by from gap_case_note where tenant = :tenant"
                        + " and case_id = :case")
                .param("case", caseId)
                .query((row, number) -> new CaseNote(
                        row.getString("field"),
                        row.getString("text"),
                        row.getObject("changed_at", OffsetDateTime.class),
                        row.getString("changed_by")))
                .list();
    }

    /** Returns the notes of a case by the names of their obstacles, in the order of the contract. */
    Map<String, String> of(String caseId) {
        Map<String, String> stored = new LinkedHashMap<>();
        all(caseId).forEach(note -> stored.put(note.field(), note.text()));
        Map<String, String> inOrder = new LinkedHashMap<>();
        DetailsCheck.OBSTACLES.stream()
                .filter(stored::containsKey)
                .forEach(obstacle -> inOrder.put(obstacle, stored.get(obstacle)));
        return inOrder;
    }

    /** Stores the notes that differ and deletes those that are gone. */
    void replace(String caseId, Map<String, String> before, Map<String, String> after, OffsetDateTime at) {
        before.forEach((field, text) -> {
            if (!text.equals(after.get(field))) {
                own("delete from gap_case_note where tenant = :tenant and case_id = :case and field = :field")
                        .param("case", caseId)
                        .param("field", field)
                        .update();
            }
        });
        after.forEach((field, text) -> {
            if (!text.equals(before.get(field))) {
                own("insert into gap_case_note (case_id, tenant, field, text, changed_at, changed_by) values (:case,"
                                + " :tenant, :field, :text, :at, :by)")
                        .param("case", caseId)
                        .param("field", field)
                        .param("text", text)
                        .param("at", at)
                        .param("by", Callers.current().name())
                        .update();
            }
        });
    }

    int forget(String caseId) {
        return own("delete from gap_case_note where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
