package io.gapwise.service.atwork;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how many answered what. What too few said waits, and no page reads it. */
@Repository
class AtWorkCounts {

    private final JdbcClient store;

    AtWorkCounts(JdbcClient store) {
        this.store = store;
    }

    /** Adds the answers of one person to what waits. Whoever does this holds the invitation. */
    void add(String invitation, Map<AtWorkAnswers.Counted, Integer> counts) {
        counts.forEach((counted, number) -> {
            int known = of(
                            invitation,
                            "update at_work_count set waiting = waiting + :number where tenant = :tenant"
                                    + " and invitation = :invitation and question = :question and answer = :answer")
                    .param("question", counted.question())
                    .param("answer", counted.answer())
                    .param("number", number)
                    .update();
            if (known == 0) {
                of(
                                invitation,
                                "insert into at_work_count (invitation, question, answer, tenant, shown, waiting)"
                                        + " values (:invitation, :question, :answer, :tenant, 0, :number)")
                        .param("question", counted.question())
                        .param("answer", counted.answer())
                        .param("number", number)
                        .update();
            }
        });
    }

    /** Shows what waits. */
    void show(String invitation) {
        of(
                        invitation,
                        "update at_work_count set shown = shown + waiting, waiting = 0 where tenant = :tenant"
                                + " and invitation = :invitation")
                .update();
    }

    /** Returns what is shown. */
    Map<AtWorkAnswers.Counted, Integer> shown(String invitation) {
        Map<AtWorkAnswers.Counted, Integer> counts = new HashMap<>();
        of(
                        invitation,
                        "select question, answer, shown from at_work_count where tenant = :tenant"
                                + " and invitation = :invitation")
                .query((ResultSet row) -> {
                    counts.put(
                            new AtWorkAnswers.Counted(row.getString("question"), row.getString("answer")),
                            row.getInt("shown"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec of(String invitation, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("invitation", invitation);
    }
}
