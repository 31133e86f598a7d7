package io.gapwise.service.strategy;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how files of a shape were read last, each for its tenant. */
@Repository
class StrategyMaps {

    private final JdbcClient store;

    StrategyMaps(JdbcClient store) {
        this.store = store;
    }

    Optional<String> last(StrategyKind kind, String shape) {
        return own("select map from strategy_map where tenant = :tenant and kind = :kind and shape = :shape", kind)
                .param("shape", shape)
                .query(String.class)
                .optional();
    }

    void keep(StrategyKind kind, String shape, String map, OffsetDateTime at) {
        boolean there = own(
                                "update strategy_map set map = :map, made_at = :at, made_by = :by"
                                        + " where tenant = :tenant and kind = :kind and shape = :shape",
                                kind)
                        .param("shape", shape)
                        .param("map", map)
                        .param("at", at)
                        .param("by", Callers.current().name())
                        .update()
                > 0;
        if (!there) {
            own(
                            "insert into strategy_map (tenant, kind, shape, map, made_at, made_by)"
                                    + " values (:tenant, :kind, :shape, :map, :at, :by)",
                            kind)
                    .param("shape", shape)
                    .param("map", map)
                    .param("at", at)
                    .param("by", Callers.current().name())
                    .update();
        }
    }

    private JdbcClient.StatementSpec own(String sql, StrategyKind kind) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("kind", kind.name());
    }
}
