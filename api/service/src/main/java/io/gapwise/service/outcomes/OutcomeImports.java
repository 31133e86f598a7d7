package io.gapwise.service.outcomes;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which files were read for initiatives, and by which map. What stood in them is not kept. */
@Repository
class OutcomeImports {

    private static final String SELECT = "select id, initiative, shape, map, result, created_at, created_by"
            + " from initiative_sheet where tenant = :tenant";

    private final JdbcClient store;

    OutcomeImports(JdbcClient store) {
        this.store = store;
    }

    /**
     * A file that was read.
     *
     * @param shape the digest of the names of its columns
     * @param map the map by which it was read, as JSON
     * @param result what was read, as counts in JSON
     */
    record Import(
            String id,
            String initiative,
            String shape,
            String map,
            String result,
            OffsetDateTime createdAt,
            String createdBy) {}

    void add(Import taken) {
        own("insert into initiative_sheet (id, tenant, initiative, shape, map, result, created_at, created_by)"
                        + " values (:id, :tenant, :initiative, :shape, :map, :result, :at, :who)")
                .param("id", taken.id())
                .param("initiative", taken.initiative())
                .param("shape", taken.shape())
                .param("map", taken.map())
                .param("result", taken.result())
                .param("at", taken.createdAt())
                .param("who", taken.createdBy())
                .update();
    }

    /** Lists the files that were read for an initiative, the last one first. */
    List<Import> of(String initiative, int most) {
        return own(SELECT + " and initiative = :initiative order by created_at desc, id limit :most")
                .param("initiative", initiative)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Returns the map by which the last file with the same columns was read, for whichever initiative. */
    Optional<String> lastMap(String shape) {
        return own("select map from initiative_sheet where tenant = :tenant and shape = :shape"
                        + " order by created_at desc, id limit 1")
                .param("shape", shape)
                .query(String.class)
                .optional();
    }

    /** Reads the first imports behind an id, in the order of their ids. */
    List<Import> behind(String id, int most) {
        return own(SELECT + " and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    int forget(String initiative) {
        return own("delete from initiative_sheet where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                row.getString("id"),
                row.getString("initiative"),
                row.getString("shape"),
                row.getString("map"),
                row.getString("result"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"));
    }
}
