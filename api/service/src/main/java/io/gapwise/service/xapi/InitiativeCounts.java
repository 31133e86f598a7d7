package io.gapwise.service.xapi;

import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.service.access.Callers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how many people did what with the activities of an initiative. */
@Repository
class InitiativeCounts {

    private final JdbcClient store;
    private final NamedParameterJdbcOperations many;

    InitiativeCounts(JdbcClient store, NamedParameterJdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    List<DayCount> of(String initiative) {
        return own("select kind, counted_on, people, people_of, score from initiative_count"
                        + " where tenant = :tenant and initiative = :initiative order by kind, counted_on")
                .param("initiative", initiative)
                .query((row, number) -> new DayCount(
                        ObservationKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getObject("counted_on", LocalDate.class)),
                        row.getObject("people", Integer.class),
                        row.getObject("people_of", Integer.class),
                        row.getBigDecimal("score")))
                .list();
    }

    /** Puts counts in the place of those that an initiative has. */
    void replace(String initiative, List<DayCount> counts) {
        forget(initiative);
        many.batchUpdate(
                "insert into initiative_count (initiative, kind, counted_on, tenant, people, people_of, score)"
                        + " values (:initiative, :kind, :on, :tenant, :people, :of, :score)",
                counts.stream()
                        .map(each -> new MapSqlParameterSource("tenant", Callers.tenant())
                                .addValue("initiative", initiative)
                                .addValue("kind", each.kind().name())
                                .addValue("on", each.on())
                                .addValue("people", each.people())
                                .addValue("of", each.of())
                                .addValue("score", each.score()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void forget(String initiative) {
        own("delete from initiative_count where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    /** Forgets those of these initiatives, and returns how many these were. */
    int forget(List<String> initiatives) {
        return initiatives.isEmpty()
                ? 0
                : own("delete from initiative_count where tenant = :tenant and initiative in (:initiatives)")
                        .param("initiatives", initiatives)
                        .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
