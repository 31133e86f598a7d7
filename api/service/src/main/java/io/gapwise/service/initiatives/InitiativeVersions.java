package io.gapwise.service.initiatives;

import io.gapwise.service.access.Callers;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what was said of initiatives from one change to the next, each for its tenant. */
@Repository
class InitiativeVersions {

    private final JdbcClient store;

    InitiativeVersions(JdbcClient store) {
        this.store = store;
    }

    /** What was said of an initiative from one change to the next. */
    record Version(String initiative, int number, String content, OffsetDateTime madeAt, String madeBy) {}

    void add(Initiative initiative) {
        own("insert into initiative_version (initiative, tenant, number, content, made_at, made_by)"
                        + " values (:id, :tenant, :number, :content, :at, :by)")
                .param("id", initiative.id())
                .param("number", initiative.version())
                .param("content", InitiativeJson.text(InitiativeJson.content(initiative.content())))
                .param("at", initiative.changedAt())
                .param("by", initiative.changedBy())
                .update();
    }

    /** Dates what was said of a made-up initiative as if it had been written down then. */
    void dateBack(String initiative, OffsetDateTime at) {
        own("update initiative_version set made_at = :at where tenant = :tenant and initiative = :id")
                .param("at", at)
                .param("id", initiative)
                .update();
    }

    /** Lists the versions of an initiative, the newest first. */
    List<Version> of(String initiative) {
        return own("select initiative, number, content, made_at, made_by from initiative_version"
                        + " where tenant = :tenant and initiative = :id order by number desc")
                .param("id", initiative)
                .query((row, number) -> new Version(
                        row.getString("initiative"),
                        row.getInt("number"),
                        row.getString("content"),
                        row.getObject("made_at", OffsetDateTime.class),
                        row.getString("made_by")))
                .list();
    }

    /** Forgets what was said of the initiatives of a case. */
    void forget(List<String> initiatives) {
        if (!initiatives.isEmpty()) {
            own("delete from initiative_version where tenant = :tenant and initiative in (:ids)")
                    .param("ids", initiatives)
                    .update();
        }
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
