package io.gapwise.service.atwork;

import io.gapwise.service.access.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores by hashes which forms were counted, so that none counts twice. */
@Repository
class KnownAnswers {

    private final JdbcClient store;

    KnownAnswers(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was counted before */
    void add(String invitation, String hash) {
        of(invitation, "insert into at_work_known (invitation, hash, tenant) values (:invitation, :hash, :tenant)")
                .param("hash", hash)
                .update();
    }

    void forget(String invitation) {
        of(invitation, "delete from at_work_known where tenant = :tenant and invitation = :invitation")
                .update();
    }

    private JdbcClient.StatementSpec of(String invitation, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("invitation", invitation);
    }
}
