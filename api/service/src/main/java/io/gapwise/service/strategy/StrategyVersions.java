package io.gapwise.service.strategy;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what was said of entries from one change to the next, each for its tenant. */
@Repository
class StrategyVersions {

    private final JdbcClient store;

    StrategyVersions(JdbcClient store) {
        this.store = store;
    }

    void add(StrategyItem item) {
        own("insert into strategy_version (item, tenant, number, content, made_at, made_by)"
                        + " values (:id, :tenant, :number, :content, :at, :by)")
                .param("id", item.id())
                .param("number", item.version())
                .param("content", StrategyJson.text(item.values()))
                .param("at", item.changedAt())
                .param("by", item.changedBy())
                .update();
    }

    /** Lists the versions of an entry, the newest first. */
    List<StrategyVersion> of(StrategyItem item) {
        return own("select number, content, made_at, made_by from strategy_version"
                        + " where tenant = :tenant and item = :id order by number desc")
                .param("id", item.id())
                .query((row, number) -> new StrategyVersion(
                        row.getInt("number"),
                        StrategyReader.stored(item.kind(), StrategyJson.stored(row.getString("content"))),
                        Objects.requireNonNull(row.getObject("made_at", OffsetDateTime.class)),
                        row.getString("made_by")))
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
