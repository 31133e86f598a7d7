package io.gapwise.service.topics;

import io.gapwise.service.access.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores by hashes which forms were counted, so that none counts twice. */
@Repository
class KnownPicks {

    private final JdbcClient store;

    KnownPicks(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was counted before */
    void add(String offer, String hash) {
        of(offer, "insert into topic_known (offer, hash, tenant) values (:offer, :hash, :tenant)")
                .param("hash", hash)
                .update();
    }

    void forget(String offer) {
        of(offer, "delete from topic_known where tenant = :tenant and offer = :offer")
                .update();
    }

    private JdbcClient.StatementSpec of(String offer, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("offer", offer);
    }
}
