package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores of which cases people are asked, and what was taken into each of them. */
@Repository
class VoiceCases {

    private final JdbcClient store;

    VoiceCases(JdbcClient store) {
        this.store = store;
    }

    /**
     * What was taken into a case.
     *
     * @param statements all that were ever taken, as JSON; null where nothing was taken yet
     * @param answers how many answers there were the last time
     */
    record Taken(
            @Nullable String statements,
            int answers,
            @Nullable OffsetDateTime takenAt) {}

    /** Makes sure that there is a row for a case. Not in a transaction, which a second row of the same case would end. */
    void begin(String caseId) {
        if (find(caseId).isPresent()) {
            return;
        }
        try {
            own("insert into voice_case (tenant, case_id) values (:tenant, :case)", caseId)
                    .update();
        } catch (DuplicateKeyException e) {
            // Somebody else began at the same moment.
        }
    }

    Optional<Taken> find(String caseId) {
        return own(
                        "select statements, answers, taken_at from voice_case where tenant = :tenant and case_id = :case",
                        caseId)
                .query(Taken.class)
                .optional();
    }

    /** Holds the case until the transaction ends; empty where it is gone. */
    Optional<Taken> hold(String caseId) {
        return own(
                        "select statements, answers, taken_at from voice_case where tenant = :tenant and case_id = :case"
                                + " for update",
                        caseId)
                .query(Taken.class)
                .optional();
    }

    /** Lists the first cases behind an id, in the order of their ids. */
    List<String> behind(String id, int most) {
        return store.sql("select case_id from voice_case where tenant = :tenant and case_id > :id"
                        + " order by case_id limit :most")
                .param("tenant", Callers.tenant())
                .param("id", id)
                .param("most", most)
                .query(String.class)
                .list();
    }

    void take(String caseId, Taken taken) {
        own(
                        "update voice_case set statements = :statements, answers = :answers, taken_at = :at"
                                + " where tenant = :tenant and case_id = :case",
                        caseId)
                .param("statements", taken.statements())
                .param("answers", taken.answers())
                .param("at", taken.takenAt())
                .update();
    }

    void forget(String caseId) {
        own("delete from voice_case where tenant = :tenant and case_id = :case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String caseId) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("case", caseId);
    }
}
