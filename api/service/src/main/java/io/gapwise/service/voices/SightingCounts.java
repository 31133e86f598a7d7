package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how many people saw what. That is all that pages read, so that it costs the same however many answered. */
@Repository
class SightingCounts {

    private final JdbcClient store;

    SightingCounts(JdbcClient store) {
        this.store = store;
    }

    /** Adds people to a count. Whoever does this holds the case, so that nobody else does it at the same time. */
    void add(String caseId, CountedSighting counted) {
        int there = of(
                        "update voice_count set people = people + :people where tenant = :tenant and case_id = :case"
                                + " and people_group = :group and obstacle = :obstacle and sees = :sees and extent = :extent"
                                + " and impression = :impression",
                        caseId,
                        counted)
                .update();
        if (there == 0) {
            of(
                            "insert into voice_count (tenant, case_id, people_group, obstacle, sees, extent,"
                                    + " impression, people) values (:tenant, :case, :group, :obstacle, :sees, :extent,"
                                    + " :impression, :people)",
                            caseId,
                            counted)
                    .update();
        }
    }

    private JdbcClient.StatementSpec of(String sql, String caseId, CountedSighting counted) {
        return own(sql, caseId)
                .params(CountedSighting.columns(counted.group(), counted.obstacle(), counted.view()))
                .param("people", counted.people());
    }

    List<CountedSighting> ofCase(String caseId) {
        return own(
                        "select people_group, obstacle, sees, extent, impression, people from voice_count"
                                + " where tenant = :tenant and case_id = :case",
                        caseId)
                .query((row, number) -> CountedSighting.of(row))
                .list();
    }

    void forget(String caseId) {
        own("delete from voice_count where tenant = :tenant and case_id = :case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String caseId) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("case", caseId);
    }
}
