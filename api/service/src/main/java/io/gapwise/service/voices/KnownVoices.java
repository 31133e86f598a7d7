package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores by hashes which forms and which rows of sheets were counted, so that none counts twice. */
@Repository
class KnownVoices {

    private final JdbcClient store;
    private final NamedParameterJdbcOperations many;

    KnownVoices(JdbcClient store, NamedParameterJdbcOperations many) {
        this.store = store;
        this.many = many;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if one of them was counted before */
    void add(String invitation, Collection<String> hashes) {
        many.batchUpdate(
                "insert into voice_known (tenant, invitation, hash) values (:tenant, :invitation, :hash)",
                hashes.stream()
                        .map(hash -> new MapSqlParameterSource("tenant", Callers.tenant())
                                .addValue("invitation", invitation)
                                .addValue("hash", hash))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Returns the hashes of all that was counted of an invitation. */
    Set<String> of(String invitation) {
        return new HashSet<>(
                own("select hash from voice_known where tenant = :tenant and invitation = :invitation", invitation)
                        .query(String.class)
                        .list());
    }

    void forget(Collection<String> invitations) {
        for (String invitation : invitations) {
            own("delete from voice_known where tenant = :tenant and invitation = :invitation", invitation)
                    .update();
        }
    }

    private JdbcClient.StatementSpec own(String sql, String invitation) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("invitation", invitation);
    }
}
