package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how many people saw what who are still too few to be shown. No page reads this. */
@Repository
class WaitingCounts {

    private final JdbcClient store;
    private final NamedParameterJdbcOperations many;

    WaitingCounts(JdbcClient store, NamedParameterJdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    List<CountedSighting> ofCase(String caseId) {
        return own(
                        "select people_group, obstacle, sees, extent, impression, people from voice_waiting"
                                + " where tenant = :tenant and case_id = :case",
                        caseId)
                .query((row, number) -> CountedSighting.of(row))
                .list();
    }

    /**
     * Puts counts in the place of all that waited. Whoever does this holds the case.
     *
     * @param counts in an order that tells nothing of the order in which people answered
     */
    void replace(String caseId, List<CountedSighting> counts) {
        forget(caseId);
        many.batchUpdate(
                "insert into voice_waiting (tenant, case_id, people_group, obstacle, sees, extent, impression, people)"
                        + " values (:tenant, :case, :group, :obstacle, :sees, :extent, :impression, :people)",
                counts.stream()
                        .map(each -> new MapSqlParameterSource(
                                        CountedSighting.columns(each.group(), each.obstacle(), each.view()))
                                .addValue("people", each.people())
                                .addValue("tenant", Callers.tenant())
                                .addValue("case", caseId))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void forget(String caseId) {
        own("delete from voice_waiting where tenant = :tenant and case_id = :case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String caseId) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("case", caseId);
    }
}
