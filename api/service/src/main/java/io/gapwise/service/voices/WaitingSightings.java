package io.gapwise.service.voices;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.PersonView;
import io.gapwise.service.access.Callers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what people saw until it is counted, which takes a moment. */
@Repository
class WaitingSightings {

    private final JdbcClient store;
    private final NamedParameterJdbcOperations many;

    WaitingSightings(JdbcClient store, NamedParameterJdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** Stores what one person sees of each obstacle, so that nothing tells that one person sees it all. */
    void add(String caseId, StatedBy group, Map<Obstacle, PersonView> views) {
        many.batchUpdate(
                "insert into voice_sighting (id, tenant, case_id, people_group, obstacle, sees, extent, impression)"
                        + " values (:id, :tenant, :case, :group, :obstacle, :sees, :extent, :impression)",
                views.entrySet().stream()
                        .map(each -> new MapSqlParameterSource(
                                        CountedSighting.columns(group, each.getKey(), each.getValue()))
                                .addValue("id", UUID.randomUUID().toString())
                                .addValue("tenant", Callers.tenant())
                                .addValue("case", caseId))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Says whether something came that nobody has looked at. */
    boolean hasNew(String caseId) {
        return own(
                        "select id from voice_sighting where tenant = :tenant and case_id = :case and not looked_at limit 1",
                        caseId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Looks at all that is there now; what comes later is not part of what is counted after it. */
    void lookAtAll(String caseId) {
        own(
                        "update voice_sighting set looked_at = true"
                                + " where tenant = :tenant and case_id = :case and not looked_at",
                        caseId)
                .update();
    }

    /** Counts what was looked at. */
    List<CountedSighting> counted(String caseId) {
        return own(
                        "select people_group, obstacle, sees, extent, impression, count(*) as people from voice_sighting"
                                + " where tenant = :tenant and case_id = :case and looked_at"
                                + " group by people_group, obstacle, sees, extent, impression",
                        caseId)
                .query((row, number) -> CountedSighting.of(row))
                .list();
    }

    /** Removes what was looked at, because it is counted now. */
    void removeCounted(String caseId) {
        own("delete from voice_sighting where tenant = :tenant and case_id = :case and looked_at", caseId)
                .update();
    }

    void forget(String caseId) {
        own("delete from voice_sighting where tenant = :tenant and case_id = :case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, String caseId) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("case", caseId);
    }
}
