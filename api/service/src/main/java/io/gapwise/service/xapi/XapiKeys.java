package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores for each tenant the secret with which names of people become digests. */
@Repository
class XapiKeys {

    private final JdbcClient store;

    XapiKeys(JdbcClient store) {
        this.store = store;
    }

    Optional<String> find() {
        return own("select secret from xapi_key where tenant = :tenant")
                .query(String.class)
                .optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if there is one by now */
    void add(String secret, OffsetDateTime now) {
        own("insert into xapi_key (tenant, secret, created_at) values (:tenant, :secret, :now)")
                .param("secret", secret)
                .param("now", now)
                .update();
    }

    /** Lists the tenants that have ever received statements. */
    List<String> tenants() {
        return store.sql("select tenant from xapi_key order by tenant")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
