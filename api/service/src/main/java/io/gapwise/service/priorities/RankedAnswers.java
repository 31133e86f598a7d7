package io.gapwise.service.priorities;

import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads which answers of the caller's tenant are ranked: the last one of each case that is neither archived nor erased. It
 * stores nothing.
 */
@Repository
class RankedAnswers {

    private final JdbcClient store;

    RankedAnswers(JdbcClient store) {
        this.store = store;
    }

    /** One answer that is ranked. */
    record Listed(long seq, String answer, String caseId) {}

    /** Returns something that is another one as soon as a case or an answer came, changed or went. */
    String state() {
        String cases = own("select count(*) as cases, count(erased_at) as erased, count(archived_at) as archived,"
                        + " max(changed_at) as changed, sum(revision) as changes from gap_case where tenant = :tenant")
                .query((row, number) -> "%s %s %s %s %s"
                        .formatted(
                                row.getString("cases"),
                                row.getString("erased"),
                                row.getString("archived"),
                                row.getString("changed"),
                                row.getString("changes")))
                .single();
        Long last = own("select coalesce(max(seq), 0) from stored_recommendation where tenant = :tenant")
                .query(Long.class)
                .single();
        return cases + " " + last;
    }

    /** Lists the answers, or those to made-up cases. */
    List<Listed> all(boolean sample) {
        return own("select r.seq, r.public_id, r.case_id from stored_recommendation r join gap_case g on g.id = r.case_id"
                        + " and g.last_answer = r.public_id where r.tenant = :tenant and g.tenant = :tenant"
                        + " and r.state = :state and g.archived_at is null and g.erased_at is null order by r.seq")
                .param("state", sample ? "SAMPLE" : "CURRENT")
                .query((row, number) ->
                        new Listed(row.getLong("seq"), row.getString("public_id"), row.getString("case_id")))
                .list();
    }

    /** Returns the tags of all cases that have any. */
    Map<String, List<String>> tags() {
        Map<String, List<String>> tags = new HashMap<>();
        own("select case_id, tag from gap_case_tag where tenant = :tenant order by case_id, position")
                .query(row -> {
                    tags.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                            .add(row.getString("tag"));
                });
        return tags;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
