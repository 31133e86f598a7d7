package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which activities belong to which initiatives. */
@Repository
class ConnectedActivities {

    private final JdbcClient store;

    ConnectedActivities(JdbcClient store) {
        this.store = store;
    }

    /** An activity and the initiative that it belongs to. */
    record Connection(String initiative, ConnectedActivity activity) {}

    List<ConnectedActivity> of(String initiative) {
        return own("select iri, used_as from initiative_activity where tenant = :tenant and initiative = :initiative"
                        + " order by place")
                .param("initiative", initiative)
                .query((row, number) ->
                        new ConnectedActivity(row.getString("iri"), ActivityUse.valueOf(row.getString("used_as"))))
                .list();
    }

    /** Lists all that are connected. */
    List<Connection> all() {
        return own("select initiative, iri, used_as from initiative_activity where tenant = :tenant"
                        + " order by initiative, place")
                .query((row, number) -> new Connection(
                        row.getString("initiative"),
                        new ConnectedActivity(row.getString("iri"), ActivityUse.valueOf(row.getString("used_as")))))
                .list();
    }

    /** Puts activities in the place of those that an initiative has. */
    void replace(String initiative, List<ConnectedActivity> activities) {
        forget(initiative);
        int place = 0;
        for (ConnectedActivity each : activities) {
            own("insert into initiative_activity (initiative, hash, tenant, iri, used_as, place, fresh)"
                            + " values (:initiative, :hash, :tenant, :iri, :use, :place, true)")
                    .param("initiative", initiative)
                    .param("hash", each.hash())
                    .param("iri", each.iri())
                    .param("use", each.use().name())
                    .param("place", place++)
                    .update();
        }
    }

    void forget(String initiative) {
        own("delete from initiative_activity where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    /** Has the initiatives counted anew that have one of these activities. */
    void refresh(Collection<String> hashes) {
        own("update initiative_activity set fresh = true where tenant = :tenant and hash in (:hashes) and fresh = false")
                .param("hashes", hashes)
                .update();
    }

    /** Returns the initiatives that are to be counted anew. */
    List<String> fresh() {
        return own("select distinct initiative from initiative_activity where tenant = :tenant and fresh = true")
                .query(String.class)
                .list();
    }

    /** Says that an initiative is about to be counted; what comes from now on is counted after it. */
    void count(String initiative) {
        own("update initiative_activity set fresh = false where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    /** Forgets those of these initiatives, and returns how many these were. */
    int forget(List<String> initiatives) {
        return initiatives.isEmpty()
                ? 0
                : own("delete from initiative_activity where tenant = :tenant and initiative in (:initiatives)")
                        .param("initiatives", initiatives)
                        .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
