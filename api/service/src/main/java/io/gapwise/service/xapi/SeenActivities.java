package io.gapwise.service.xapi;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores of which activities statements have told. */
@Repository
class SeenActivities {

    private static final String COLUMNS = "select hash, iri, title, kind, statements, first_seen_at, last_seen_at"
            + " from xapi_activity where tenant = :tenant";
    private static final int LONGEST_TITLE = 400;

    private final JdbcClient store;

    SeenActivities(JdbcClient store) {
        this.store = store;
    }

    /**
     * An activity of which statements have told.
     *
     * @param hash the digest of its IRI
     * @param title what it was called the last time
     * @param kind what kind of activity it is, as an IRI
     * @param statements how many statements have told of it
     */
    record Seen(
            String hash,
            String iri,
            @Nullable String title,
            @Nullable String kind,
            int statements,
            OffsetDateTime firstSeenAt,
            OffsetDateTime lastSeenAt) {}

    /**
     * Counts that statements have told of an activity.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else counts the first ones at the same moment
     */
    void count(About about, int statements, OffsetDateTime now) {
        String title = title(about.activity().name());
        int known = own("update xapi_activity set statements = statements + :statements, last_seen_at = :now,"
                        + " title = coalesce(:title, title), kind = coalesce(:kind, kind)"
                        + " where tenant = :tenant and hash = :hash")
                .param("statements", statements)
                .param("now", now)
                .param("title", title)
                .param("kind", about.activity().type())
                .param("hash", about.hash())
                .update();
        if (known == 0) {
            own("insert into xapi_activity (tenant, hash, iri, title, kind, statements, first_seen_at, last_seen_at)"
                            + " values (:tenant, :hash, :iri, :title, :kind, :statements, :now, :now)")
                    .param("hash", about.hash())
                    .param("iri", about.activity().id())
                    .param("title", title)
                    .param("kind", about.activity().type())
                    .param("statements", statements)
                    .param("now", now)
                    .update();
        }
    }

    private static @Nullable String title(@Nullable String name) {
        return name == null || name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE);
    }

    /** Lists those activities whose IRI or name has a text in it, the one that was told of last first. */
    List<Seen> with(String text, int most) {
        return own(COLUMNS
                        + " and (:text = '' or position(:text in lower(iri)) > 0 or position(:text in lower(title)) > 0)"
                        + " order by last_seen_at desc, hash limit :most")
                .param("text", text.toLowerCase(Locale.ROOT))
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    List<Seen> of(Collection<String> hashes) {
        return hashes.isEmpty()
                ? List.of()
                : own(COLUMNS + " and hash in (:hashes)")
                        .param("hashes", hashes)
                        .query((row, number) -> read(row))
                        .list();
    }

    /** Lists the activities behind one, in the order of their digests. */
    List<Seen> behind(String hash, int most) {
        return own(COLUMNS + " and hash > :hash order by hash limit :most")
                .param("hash", hash)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Deletes those of which nothing was told since a time, but for these. */
    void forget(OffsetDateTime before, Collection<String> connected) {
        own("delete from xapi_activity where tenant = :tenant and last_seen_at < :before and hash not in (:connected)")
                .param("before", before)
                .param("connected", connected.isEmpty() ? List.of("-") : connected)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Seen read(ResultSet row) throws SQLException {
        return new Seen(
                row.getString("hash"),
                row.getString("iri"),
                row.getString("title"),
                row.getString("kind"),
                row.getInt("statements"),
                time(row, "first_seen_at"),
                time(row, "last_seen_at"));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class));
    }
}
