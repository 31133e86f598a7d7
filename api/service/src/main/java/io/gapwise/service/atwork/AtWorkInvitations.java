package io.gapwise.service.atwork;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores who was asked. An invitation belongs to a tenant, and is also found by the hash of the secret in its link. */
@Repository
class AtWorkInvitations {

    private static final String COLUMNS = "select id, tenant, initiative, asked, task, sentence, written_in, asker,"
            + " ends_at, wanted, revoked_at, created_at, created_by, answers, shown, shown_on from at_work_invitation"
            + " where tenant = :tenant";

    private final JdbcClient store;

    AtWorkInvitations(JdbcClient store) {
        this.store = store;
    }

    /** An invitation and whose it is. */
    record Found(String tenant, AtWorkInvitation invitation) {}

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this id */
    void add(AtWorkInvitation invitation, String tokenHash) {
        own("insert into at_work_invitation (id, tenant, initiative, asked, task, sentence, written_in, asker, ends_at,"
                        + " wanted, token_hash, created_at, created_by) values (:id, :tenant, :initiative, :asked, :task,"
                        + " :sentence, :language, :asker, :endsAt, :wanted, :hash, :createdAt, :by)")
                .param("id", invitation.id())
                .param("initiative", invitation.initiative())
                .param("asked", invitation.asked().name())
                .param("task", invitation.task())
                .param("sentence", invitation.sentence())
                .param("language", invitation.language())
                .param("asker", invitation.asker())
                .param("endsAt", invitation.endsAt())
                .param("wanted", invitation.wanted())
                .param("hash", tokenHash)
                .param("createdAt", invitation.createdAt())
                .param("by", invitation.createdBy())
                .update();
    }

    /** Finds an invitation of any tenant by the hash of its secret. */
    Optional<Found> byToken(String hash) {
        return store.sql(
                        "select id, tenant, initiative, asked, task, sentence, written_in, asker, ends_at, wanted,"
                                + " revoked_at, created_at, created_by, answers, shown, shown_on from at_work_invitation where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Found(row.getString("tenant"), read(row)))
                .optional();
    }

    Optional<AtWorkInvitation> find(String initiative, String id) {
        return own(COLUMNS + " and initiative = :initiative and id = :id")
                .param("initiative", initiative)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists the invitations of an initiative, the newest first. */
    List<AtWorkInvitation> of(String initiative) {
        return own(COLUMNS + " and initiative = :initiative order by created_at desc, id")
                .param("initiative", initiative)
                .query((row, number) -> read(row))
                .list();
    }

    /** Reads the first invitations behind an id, in the order of their ids. */
    List<AtWorkInvitation> behind(String id, int most) {
        return own(COLUMNS + " and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Takes an invitation back, and returns false where that is not possible any more. */
    boolean revoke(String initiative, String id, OffsetDateTime now) {
        return own("update at_work_invitation set revoked_at = :now where tenant = :tenant"
                                + " and initiative = :initiative and id = :id and revoked_at is null")
                        .param("now", now)
                        .param("initiative", initiative)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Gives an invitation another secret, and returns false if it takes no answers any more. */
    boolean changeToken(String initiative, String id, String hash, OffsetDateTime now) {
        return own("update at_work_invitation set token_hash = :hash where tenant = :tenant and initiative = :initiative"
                                + " and id = :id and revoked_at is null and ends_at > :now")
                        .param("hash", hash)
                        .param("now", now)
                        .param("initiative", initiative)
                        .param("id", id)
                        .update()
                > 0;
    }

    /**
     * Counts one answer, and returns false if the invitation takes none any more. Its row stays locked until the
     * transaction ends, so that all who answer it are counted one after the other.
     */
    boolean count(String id, int most, OffsetDateTime now) {
        return own("update at_work_invitation set answers = answers + 1 where tenant = :tenant and id = :id"
                                + " and revoked_at is null and ends_at > :now and answers < :most")
                        .param("id", id)
                        .param("now", now)
                        .param("most", most)
                        .update()
                > 0;
    }

    /** Shows all answers that there are where enough came together, and returns false where there are too few new ones. */
    boolean show(String id, int together, LocalDate today) {
        return own("update at_work_invitation set shown = answers, shown_on = :today where tenant = :tenant"
                                + " and id = :id and answers >= shown + :together")
                        .param("id", id)
                        .param("together", together)
                        .param("today", today)
                        .update()
                > 0;
    }

    /** Forgets what was written to ask people, takes the invitation back, and has the link lead nowhere. */
    void forgetTexts(String id, String instead, OffsetDateTime now) {
        own("update at_work_invitation set task = :instead, sentence = :instead, asker = null, token_hash = id,"
                        + " revoked_at = coalesce(revoked_at, :now) where tenant = :tenant and id = :id")
                .param("instead", instead)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Lists the invitations of the tenant that take no answers any more. */
    List<String> closed(OffsetDateTime now) {
        return own("select id from at_work_invitation where tenant = :tenant and (revoked_at is not null or ends_at <= :now)")
                .param("now", now)
                .query(String.class)
                .list();
    }

    /** Lists the tenants that have ever asked anybody. */
    List<String> tenants() {
        return store.sql("select distinct tenant from at_work_invitation")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static AtWorkInvitation read(ResultSet row) throws SQLException {
        return new AtWorkInvitation(
                row.getString("id"),
                row.getString("initiative"),
                AskedGroup.valueOf(row.getString("asked")),
                row.getString("task"),
                row.getString("sentence"),
                row.getString("written_in"),
                row.getString("asker"),
                Objects.requireNonNull(time(row, "ends_at")),
                row.getObject("wanted", Integer.class),
                time(row, "revoked_at"),
                Objects.requireNonNull(time(row, "created_at")),
                row.getString("created_by"),
                row.getInt("answers"),
                row.getInt("shown"),
                row.getObject("shown_on", LocalDate.class));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
