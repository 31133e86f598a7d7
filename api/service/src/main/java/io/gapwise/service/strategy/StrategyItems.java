package io.gapwise.service.strategy;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores entries of the strategy as they are now, each for its tenant. */
@Repository
class StrategyItems {

    private static final String SELECT = "select id, kind, content, version, revision, sample, created_at, created_by,"
            + " changed_at, changed_by from strategy_item where tenant = :tenant";

    private final JdbcClient store;

    StrategyItems(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this name by now */
    void add(StrategyItem item) {
        content(
                        own("insert into strategy_item (id, tenant, kind, name, name_key, content, version, revision,"
                                + " sample, created_at, created_by, changed_at, changed_by) values (:id, :tenant, :kind,"
                                + " :name, :key, :content, :version, :revision, :sample, :createdAt, :createdBy,"
                                + " :changedAt, :changedBy)"),
                        item)
                .param("kind", item.kind().name())
                .param("sample", item.sample())
                .param("createdAt", item.createdAt())
                .param("createdBy", item.createdBy())
                .update();
    }

    /**
     * Stores an entry under its next revision, and returns false if it has another one than that which was changed.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is another one of this name by now
     */
    boolean change(StrategyItem changed) {
        return content(
                                own("update strategy_item set name = :name, name_key = :key, content = :content,"
                                        + " version = :version, revision = revision + 1, changed_at = :changedAt,"
                                        + " changed_by = :changedBy where tenant = :tenant and id = :id"
                                        + " and revision = :revision"),
                                changed)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, StrategyItem item) {
        return statement
                .param("id", item.id())
                .param("name", item.name())
                .param("key", item.key())
                .param("content", StrategyJson.text(item.values()))
                .param("version", item.version())
                .param("revision", item.revision())
                .param("changedAt", item.changedAt())
                .param("changedBy", item.changedBy());
    }

    Optional<StrategyItem> find(StrategyKind kind, String id) {
        return own(SELECT + " and kind = :kind and id = :id")
                .param("kind", kind.name())
                .param("id", id)
                .query((row, number) -> item(row))
                .optional();
    }

    Optional<StrategyItem> named(StrategyKind kind, String key, boolean sample) {
        return own(SELECT + " and kind = :kind and sample = :sample and name_key = :key")
                .param("kind", kind.name())
                .param("sample", sample)
                .param("key", key)
                .query((row, number) -> item(row))
                .optional();
    }

    /** Lists some more than the page has, to see whether there is another one, in the order of their names. */
    List<StrategyItem> page(StrategyFilter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", filter.kind().name());
        values.put("sample", filter.sample());
        String conditions = "";
        if (filter.behind() != null) {
            conditions += " and name_key > :behind";
            values.put("behind", filter.behind());
        }
        if (filter.name() != null) {
            conditions += " and name_key like :part escape '!'";
            values.put("part", filter.pattern());
        }
        return own(SELECT + " and kind = :kind and sample = :sample" + conditions
                        + " order by tenant, kind, sample, name_key limit :most")
                .params(values)
                .param("most", filter.limit() + 1)
                .query((row, number) -> item(row))
                .list();
    }

    /** Lists all entries of a kind in the order of their names. */
    List<StrategyItem> all(StrategyKind kind, boolean sample) {
        return own(SELECT + " and kind = :kind and sample = :sample order by tenant, kind, sample, name_key")
                .param("kind", kind.name())
                .param("sample", sample)
                .query((row, number) -> item(row))
                .list();
    }

    /** Reads the first entries of a kind behind an id, in the order of their ids. */
    List<StrategyItem> behind(StrategyKind kind, String id, int most) {
        return own(SELECT + " and kind = :kind and id > :id order by id limit :most")
                .param("kind", kind.name())
                .param("id", id)
                .param("most", most)
                .query((row, number) -> item(row))
                .list();
    }

    /** Says whether there is any entry of a sort. */
    boolean any(boolean sample) {
        return !own("select id from strategy_item where tenant = :tenant and sample = :sample limit 1")
                .param("sample", sample)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** Counts the entries of each kind. */
    Map<StrategyKind, Integer> counts(boolean sample) {
        Map<StrategyKind, Integer> counts = new EnumMap<>(StrategyKind.class);
        own("select kind, count(*) as amount from strategy_item where tenant = :tenant and sample = :sample"
                        + " group by kind")
                .param("sample", sample)
                .query((row, number) -> counts.put(StrategyKind.valueOf(row.getString("kind")), row.getInt("amount")))
                .list();
        return counts;
    }

    /** Returns something that is another one as soon as an entry came, changed or went. */
    String state() {
        return own("select count(*) as items, max(changed_at) as changed, sum(revision) as changes from strategy_item"
                        + " where tenant = :tenant")
                .query((row, number) -> "%s %s %s"
                        .formatted(row.getString("items"), row.getString("changed"), row.getString("changes")))
                .single();
    }

    /** Lists the names of a kind in their order, at most so many. */
    List<String> names(StrategyKind kind, boolean sample, int most) {
        return own("select name from strategy_item where tenant = :tenant and kind = :kind and sample = :sample"
                        + " order by name_key limit :most")
                .param("kind", kind.name())
                .param("sample", sample)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Deletes an entry, and returns false if it has another revision than that which was read. */
    boolean delete(String id, long revision) {
        return own("delete from strategy_item where tenant = :tenant and id = :id and revision = :revision")
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static StrategyItem item(ResultSet row) throws SQLException {
        StrategyKind kind = StrategyKind.valueOf(row.getString("kind"));
        return new StrategyItem(
                row.getString("id"),
                kind,
                StrategyReader.stored(kind, StrategyJson.stored(row.getString("content"))),
                row.getInt("version"),
                row.getLong("revision"),
                row.getBoolean("sample"),
                time(row, "created_at"),
                row.getString("created_by"),
                time(row, "changed_at"),
                row.getString("changed_by"));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
