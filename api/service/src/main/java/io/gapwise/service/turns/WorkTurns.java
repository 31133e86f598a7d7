package io.gapwise.service.turns;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the turns of each queue, and remembers when each tenant was last given one. */
@Repository
class WorkTurns {

    private final JdbcClient store;

    WorkTurns(JdbcClient store) {
        this.store = store;
    }

    /** Holds a queue to the end of the transaction, so that nobody else takes a turn of it. */
    void hold(String kind) {
        store.sql("update work_queue set turn = turn where kind = :kind")
                .param("kind", kind)
                .update();
    }

    /** Returns when each tenant was last given a turn. */
    Map<String, Long> served(String kind) {
        Map<String, Long> served = new HashMap<>();
        store.sql("select tenant, turn from work_served where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> served.put(row.getString("tenant"), row.getLong("turn")))
                .list();
        return served;
    }

    /** Remembers that a tenant is given a turn, while the queue is held. */
    void serve(String kind, String tenant) {
        store.sql("update work_queue set turn = turn + 1 where kind = :kind")
                .param("kind", kind)
                .update();
        long turn = store.sql("select turn from work_queue where kind = :kind")
                .param("kind", kind)
                .query(Long.class)
                .single();
        int known = store.sql("update work_served set turn = :turn where kind = :kind and tenant = :tenant")
                .param("turn", turn)
                .param("kind", kind)
                .param("tenant", tenant)
                .update();
        if (known == 0) {
            store.sql("insert into work_served (kind, tenant, turn) values (:kind, :tenant, :turn)")
                    .param("kind", kind)
                    .param("tenant", tenant)
                    .param("turn", turn)
                    .update();
        }
    }
}
