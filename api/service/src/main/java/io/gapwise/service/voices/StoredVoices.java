package io.gapwise.service.voices;

import io.gapwise.service.access.Callers;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what each person answered. Nothing shows a single answer; they are kept to be counted anew by better signs. */
@Repository
class StoredVoices {

    private final JdbcClient store;

    StoredVoices(JdbcClient store) {
        this.store = store;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if this answer was stored before */
    void add(String id, String invitation, LocalDate day, String answers) {
        own("insert into voice_answer (id, tenant, invitation, answered_on, answers)"
                        + " values (:id, :tenant, :invitation, :day, :answers)")
                .param("id", id)
                .param("invitation", invitation)
                .param("day", day)
                .param("answers", answers)
                .update();
    }

    boolean has(String id) {
        return own("select id from voice_answer where tenant = :tenant and id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Deletes the answers to some invitations, and returns how many there were. */
    int forget(List<String> invitations) {
        int forgotten = 0;
        for (String invitation : invitations) {
            forgotten += own("delete from voice_answer where tenant = :tenant and invitation = :invitation")
                    .param("invitation", invitation)
                    .update();
        }
        return forgotten;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
