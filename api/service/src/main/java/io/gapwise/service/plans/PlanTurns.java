package io.gapwise.service.plans;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the turns of the queue of all tenants, and remembers when each tenant was last given one. */
@Repository
class PlanTurns {

    private final JdbcClient store;

    PlanTurns(JdbcClient store) {
        this.store = store;
    }

    /** Holds the queue to the end of the transaction, so that nobody else takes a turn or gives one. */
    void hold() {
        store.sql("update training_plan_queue set turn = turn where id = 1").update();
    }

    /** Counts one turn more of the queue, which is held. */
    long next() {
        store.sql("update training_plan_queue set turn = turn + 1 where id = 1").update();
        return store.sql("select turn from training_plan_queue where id = 1")
                .query(Long.class)
                .single();
    }

    /** Returns when each tenant was last given a turn. */
    Map<String, Long> served() {
        Map<String, Long> served = new HashMap<>();
        store.sql("select tenant, turn from training_plan_served")
                .query((row, number) -> served.put(row.getString("tenant"), row.getLong("turn")))
                .list();
        return served;
    }

    /** Remembers that a tenant is given a turn, while the queue is held. */
    void serve(String tenant) {
        long turn = next();
        int known = store.sql("update training_plan_served set turn = :turn where tenant = :tenant")
                .param("turn", turn)
                .param("tenant", tenant)
                .update();
        if (known == 0) {
            store.sql("insert into training_plan_served (tenant, turn) values (:tenant, :turn)")
                    .param("turn", turn)
                    .param("tenant", tenant)
                    .update();
        }
    }
}
