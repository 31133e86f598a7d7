package io.gapwise.service.outcomes;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores calendars of reminders by the digests of their addresses. */
@Repository
class CalendarFeeds {

    private static final String SELECT = "select id, tenant, language, created_at, created_by from calendar_feed";

    private final JdbcClient store;

    CalendarFeeds(JdbcClient store) {
        this.store = store;
    }

    void add(CalendarFeed feed, String digest) {
        store.sql("insert into calendar_feed (id, tenant, digest, language, created_at, created_by)"
                        + " values (:id, :tenant, :digest, :language, :at, :who)")
                .param("id", feed.id())
                .param("tenant", feed.tenant())
                .param("digest", digest)
                .param("language", feed.language())
                .param("at", feed.createdAt())
                .param("who", feed.createdBy())
                .update();
    }

    /** Lists the calendars that the caller has made, the newest first. */
    List<CalendarFeed> own() {
        return store.sql(SELECT + " where tenant = :tenant and created_by = :who order by created_at desc, id")
                .param("tenant", Callers.tenant())
                .param("who", Callers.current().name())
                .query((row, number) -> read(row))
                .list();
    }

    /** Finds a calendar of whichever tenant; whoever knows the address has no other way to say which. */
    Optional<CalendarFeed> byDigest(String digest) {
        return store.sql(SELECT + " where digest = :digest")
                .param("digest", digest)
                .query((row, number) -> read(row))
                .optional();
    }

    boolean delete(String id) {
        return store.sql("delete from calendar_feed where tenant = :tenant and created_by = :who and id = :id")
                        .param("tenant", Callers.tenant())
                        .param("who", Callers.current().name())
                        .param("id", id)
                        .update()
                > 0;
    }

    private static CalendarFeed read(ResultSet row) throws SQLException {
        return new CalendarFeed(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("language"),
                Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)),
                row.getString("created_by"));
    }
}
