package io.gapwise.service.proof;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the end of each tenant's chain. */
@Repository
public class ChainHeads {

    private final JdbcClient store;

    ChainHeads(JdbcClient store) {
        this.store = store;
    }

    /** Lists the ends of all chains. */
    public List<ChainHead> all() {
        return store.sql("select tenant, place, hash from chain_head order by tenant")
                .query(ChainHead.class)
                .list();
    }

    /**
     * Returns the end of the chain and locks it until the transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else begins the chain at the same time
     */
    ChainHead held(String tenant) {
        Optional<ChainHead> head = store.sql(
                        "select tenant, place, hash from chain_head where tenant = :tenant for update")
                .param("tenant", tenant)
                .query(ChainHead.class)
                .optional();
        return head.orElseGet(() -> begun(ChainHead.none(tenant)));
    }

    private ChainHead begun(ChainHead none) {
        store.sql("insert into chain_head (tenant, place, hash) values (:tenant, :place, :hash)")
                .param("tenant", none.tenant())
                .param("place", none.place())
                .param("hash", none.hash())
                .update();
        return none;
    }

    void move(ChainHead to) {
        store.sql("update chain_head set place = :place, hash = :hash where tenant = :tenant")
                .param("tenant", to.tenant())
                .param("place", to.place())
                .param("hash", to.hash())
                .update();
    }
}
