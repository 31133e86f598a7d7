package io.gapwise.service.cases;

import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the tags of cases, each for its tenant. */
@Repository
class CaseTags {

    private final JdbcClient store;
    private final JdbcOperations many;

    CaseTags(JdbcClient store, JdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Returns the tags of some cases, in their order. A case without any is not in the map. */
    Map<String, List<String>> of(Collection<String> caseIds) {
        Map<String, List<String>> tags = new HashMap<>();
        if (!caseIds.isEmpty()) {
            own("select case_id, tag from gap_case_tag where tenant = :tenant and case_id in (:cases)"
                            + " order by case_id, position")
                    .param("cases", caseIds)
                    .query(row -> {
                        tags.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                                .add(row.getString("tag"));
                    });
        }
        return tags;
    }

    List<String> of(String caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** Puts these tags in the place of those that a case has. */
    void replace(String caseId, List<String> tags) {
        forget(caseId);
        String tenant = Callers.tenant();
        List<Object[]> rows = new ArrayList<>();
        for (int position = 0; position < tags.size(); position++) {
            rows.add(new Object[] {caseId, tenant, position, tags.get(position)});
        }
        if (!rows.isEmpty()) {
            many.batchUpdate("insert into gap_case_tag (case_id, tenant, position, tag) values (?, ?, ?, ?)", rows);
        }
    }

    int forget(String caseId) {
        return own("delete from gap_case_tag where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
