package io.gapwise.service.sheetmaps;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores maps of sheets, each for its tenant. */
@Repository
class SheetMaps {

    private static final String STORED = "select name, shape, body, revision, created_at, created_by, changed_at,"
            + " changed_by from sheet_map where tenant = :tenant ";

    private final JdbcClient store;

    SheetMaps(JdbcClient store) {
        this.store = store;
    }

    Optional<StoredSheetMap> find(String name) {
        return own(STORED + "and name = :name")
                .param("name", name)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists the maps behind a name, in the order of their names. */
    List<StoredSheetMap> behind(String name, int most) {
        return own(STORED + "and name > :name order by name limit :most")
                .param("name", name)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Lists the maps for files of a shape, those first that were changed last. */
    List<StoredSheetMap> ofShape(String shape) {
        return own(STORED + "and shape = :shape order by changed_at desc, name")
                .param("shape", shape)
                .query((row, number) -> read(row))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this name by now */
    void add(StoredSheetMap map) {
        own("insert into sheet_map (tenant, name, shape, body, revision, created_at, created_by, changed_at, changed_by)"
                        + " values (:tenant, :name, :shape, :body, 1, :at, :by, :at, :by)")
                .param("name", map.name())
                .param("shape", map.shape())
                .param("body", map.json())
                .param("at", map.changedAt())
                .param("by", map.changedBy())
                .update();
    }

    /** Stores a map under its next revision, and returns false if it has another revision than the one that was changed. */
    boolean change(StoredSheetMap map) {
        return own("update sheet_map set shape = :shape, body = :body, changed_at = :at, changed_by = :by,"
                                + " revision = revision + 1 where tenant = :tenant and name = :name and revision = :revision")
                        .param("shape", map.shape())
                        .param("body", map.json())
                        .param("at", map.changedAt())
                        .param("by", map.changedBy())
                        .param("name", map.name())
                        .param("revision", map.revision())
                        .update()
                == 1;
    }

    boolean delete(String name, long revision) {
        return own("delete from sheet_map where tenant = :tenant and name = :name and revision = :revision")
                        .param("name", name)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static StoredSheetMap read(ResultSet row) throws SQLException {
        return new StoredSheetMap(
                row.getString("name"),
                row.getString("shape"),
                row.getString("body"),
                row.getLong("revision"),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
