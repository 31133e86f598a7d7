package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which files with answers were taken. */
@Repository
class VoiceSheets {

    private final JdbcClient store;

    VoiceSheets(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it was taken before */
    void add(String invitation, String hash, int people, OffsetDateTime now) {
        own("insert into voice_sheet (tenant, invitation, hash, people, taken_at)"
                        + " values (:tenant, :invitation, :hash, :people, :now)")
                .param("invitation", invitation)
                .param("hash", hash)
                .param("people", people)
                .param("now", now)
                .update();
    }

    /** Says when a file was taken; empty if it was not. */
    Optional<OffsetDateTime> takenAt(String invitation, String hash) {
        return own("select taken_at from voice_sheet"
                        + " where tenant = :tenant and invitation = :invitation and hash = :hash")
                .param("invitation", invitation)
                .param("hash", hash)
                .query(OffsetDateTime.class)
                .optional();
    }

    void forget(List<String> invitations) {
        for (String invitation : invitations) {
            own("delete from voice_sheet where tenant = :tenant and invitation = :invitation")
                    .param("invitation", invitation)
                    .update();
        }
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
