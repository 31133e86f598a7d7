package io.gapwise.service.outcomes;

import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.service.access.Callers;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores observations of initiatives, each for its tenant. */
@Repository
class Observations {

    private static final String SELECT = "select id, initiative, kind, observed_on, people_count, people_of, score,"
            + " shown_by, note, sheet_id, created_at, created_by from initiative_observation where tenant = :tenant";

    private final JdbcClient store;

    Observations(JdbcClient store) {
        this.store = store;
    }

    void add(StoredObservation stored) {
        Observation content = stored.content();
        own("insert into initiative_observation (id, tenant, initiative, kind, observed_on, people_count, people_of,"
                        + " score, shown_by, note, sheet_id, created_at, created_by) values (:id, :tenant, :initiative, :kind,"
                        + " :on, :count, :of, :score, :by, :note, :sheet, :at, :who)")
                .param("id", stored.id())
                .param("initiative", stored.initiative())
                .param("kind", content.kind().name())
                .param("on", content.on())
                .param("count", content.count())
                .param("of", content.of())
                .param("score", content.value())
                .param("by", content.by().name())
                .param("note", stored.note())
                .param("sheet", stored.sheet())
                .param("at", stored.createdAt())
                .param("who", stored.createdBy())
                .update();
    }

    /** Lists the observations of an initiative by their days. */
    List<StoredObservation> of(String initiative) {
        return own(SELECT + " and initiative = :initiative order by observed_on, kind, created_at, id")
                .param("initiative", initiative)
                .query((row, number) -> read(row))
                .list();
    }

    /** Lists those of some observations of an initiative that are there. */
    List<StoredObservation> of(String initiative, List<String> ids) {
        return own(SELECT + " and initiative = :initiative and id in (:ids) order by observed_on, kind, id")
                .param("initiative", initiative)
                .param("ids", ids)
                .query((row, number) -> read(row))
                .list();
    }

    int count(String initiative) {
        return own("select count(*) from initiative_observation where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .query(Integer.class)
                .single();
    }

    /** Reads the first observations behind an id, in the order of their ids. */
    List<StoredObservation> behind(String id, int most) {
        return own(SELECT + " and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    boolean delete(String initiative, String id) {
        return own("delete from initiative_observation where tenant = :tenant and initiative = :initiative and id = :id")
                        .param("initiative", initiative)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Deletes what files said of a kind on a day, because another file says it anew. */
    int replaceable(String initiative, ObservationKind kind, LocalDate on) {
        return own("delete from initiative_observation where tenant = :tenant and initiative = :initiative"
                        + " and kind = :kind and observed_on = :on and sheet_id is not null")
                .param("initiative", initiative)
                .param("kind", kind.name())
                .param("on", on)
                .update();
    }

    int forget(String initiative) {
        return own("delete from initiative_observation where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static StoredObservation read(ResultSet row) throws SQLException {
        String by = row.getString("shown_by");
        BigDecimal score = row.getBigDecimal("score");
        return new StoredObservation(
                row.getString("id"),
                row.getString("initiative"),
                new Observation(
                        ObservationKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(row.getObject("observed_on", LocalDate.class)),
                        number(row, "people_count"),
                        number(row, "people_of"),
                        score == null ? null : plain(score),
                        by == null ? ShownBy.UNKNOWN : ShownBy.valueOf(by)),
                row.getString("note"),
                row.getString("sheet_id"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"));
    }

    /** Returns a number without the zeros that the column adds behind it. */
    static BigDecimal plain(BigDecimal stored) {
        BigDecimal stripped = stored.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
