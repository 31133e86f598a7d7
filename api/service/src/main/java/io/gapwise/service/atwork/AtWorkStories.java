package io.gapwise.service.atwork;

import io.gapwise.service.access.Callers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what people wrote as examples. Their order says nothing, because each has a random id. */
@Repository
class AtWorkStories {

    private final JdbcClient store;

    AtWorkStories(JdbcClient store) {
        this.store = store;
    }

    void add(String invitation, String story) {
        of(
                        invitation,
                        "insert into at_work_story (id, tenant, invitation, story, waiting)"
                                + " values (:id, :tenant, :invitation, :story, true)")
                .param("id", UUID.randomUUID().toString())
                .param("story", story)
                .update();
    }

    /** Shows what waits. */
    void show(String invitation) {
        of(invitation, "update at_work_story set waiting = false where tenant = :tenant and invitation = :invitation")
                .update();
    }

    List<String> shown(String invitation) {
        return of(
                        invitation,
                        "select story from at_work_story where tenant = :tenant and invitation = :invitation"
                                + " and waiting = false order by id")
                .query(String.class)
                .list();
    }

    int forget(String invitation) {
        return of(invitation, "delete from at_work_story where tenant = :tenant and invitation = :invitation")
                .update();
    }

    private JdbcClient.StatementSpec of(String invitation, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("invitation", invitation);
    }
}
