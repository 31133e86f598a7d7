package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores who was asked. An invitation belongs to a tenant, and is also found by the hash of the secret in its link. */
@Repository
class VoiceInvitations {

    private static final String COLUMNS = "select id, tenant, case_id, people_group, task, change_named, sentence,"
            + " written_in, asker, ends_at, wanted, revoked_at, created_at, created_by, answers";

    private final JdbcClient store;

    VoiceInvitations(JdbcClient store) {
        this.store = store;
    }

    /** An invitation, whose it is, and what it asks, as JSON. */
    record Found(String tenant, Invitation invitation, String questionnaire) {}

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this id */
    void add(Invitation invitation, String questionnaire, String tokenHash) {
        own("insert into voice_invitation (id, tenant, case_id, people_group, task, change_named, sentence,"
                        + " written_in, asker, questionnaire, ends_at, wanted, token_hash, created_at, created_by)"
                        + " values (:id, :tenant, :case, :group, :task, :change, :sentence, :language, :asker,"
                        + " :questionnaire, :endsAt, :wanted, :hash, :createdAt, :by)")
                .param("id", invitation.id())
                .param("case", invitation.caseId())
                .param("group", invitation.group().name())
                .param("task", invitation.task())
                .param("change", invitation.change())
                .param("sentence", invitation.sentence())
                .param("language", invitation.language())
                .param("asker", invitation.asker())
                .param("questionnaire", questionnaire)
                .param("endsAt", invitation.endsAt())
                .param("wanted", invitation.wanted())
                .param("hash", tokenHash)
                .param("createdAt", invitation.createdAt())
                .param("by", invitation.createdBy())
                .update();
    }

    /** Finds an invitation of any tenant by the hash of its secret. */
    Optional<Found> byToken(String hash) {
        return store.sql("select id, tenant, case_id, people_group, task, change_named, sentence, written_in,"
                        + " asker, ends_at, wanted, revoked_at, created_at, created_by, answers, questionnaire from voice_invitation"
                        + " where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) ->
                        new Found(row.getString("tenant"), invitation(row), row.getString("questionnaire")))
                .optional();
    }

    /** Finds an invitation of the tenant with what it asks. */
    Optional<Found> find(String caseId, String id) {
        return own(COLUMNS + ", questionnaire from voice_invitation"
                        + " where tenant = :tenant and case_id = :case and id = :id")
                .param("case", caseId)
                .param("id", id)
                .query((row, number) ->
                        new Found(row.getString("tenant"), invitation(row), row.getString("questionnaire")))
                .optional();
    }

    /** Lists the invitations of a case, the newest first. */
    List<Invitation> ofCase(String caseId) {
        return own(COLUMNS + " from voice_invitation where tenant = :tenant and case_id = :case"
                        + " order by created_at desc, id")
                .param("case", caseId)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Reads the first invitations behind an id, in the order of their ids. */
    List<Invitation> behind(String id, int most) {
        return own(COLUMNS + " from voice_invitation where tenant = :tenant and id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, number) -> invitation(row))
                .list();
    }

    /** Takes an invitation back, and returns false where that is not possible any more. */
    boolean revoke(String caseId, String id, OffsetDateTime now) {
        return own("update voice_invitation set revoked_at = :now"
                                + " where tenant = :tenant and case_id = :case and id = :id and revoked_at is null")
                        .param("now", now)
                        .param("case", caseId)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Gives an invitation another secret, and returns false if it takes no answers any more. */
    boolean changeToken(String caseId, String id, String hash, OffsetDateTime now) {
        return own("update voice_invitation set token_hash = :hash where tenant = :tenant and case_id = :case"
                                + " and id = :id and revoked_at is null and ends_at > :now")
                        .param("hash", hash)
                        .param("now", now)
                        .param("case", caseId)
                        .param("id", id)
                        .update()
                > 0;
    }

    /**
     * Counts answers, and returns false if the invitation takes none any more. The last thing that a transaction does, so
     * that many who answer at once wait for each other as shortly as can be.
     */
    boolean count(String id, int people, int most, OffsetDateTime now) {
        return own("update voice_invitation set answers = answers + :people where tenant = :tenant and id = :id"
                                + " and revoked_at is null and ends_at > :now and answers + :people <= :most")
                        .param("people", people)
                        .param("id", id)
                        .param("now", now)
                        .param("most", most)
                        .update()
                > 0;
    }

    /** Lists the invitations of the tenant that take no answers any more. */
    List<String> closed(OffsetDateTime now) {
        return own("select id from voice_invitation where tenant = :tenant and (revoked_at is not null or ends_at <= :now)")
                .param("now", now)
                .query(String.class)
                .list();
    }

    void forget(String caseId) {
        own("delete from voice_invitation where tenant = :tenant and case_id = :case")
                .param("case", caseId)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("case_id"),
                StatedBy.valueOf(row.getString("people_group")),
                row.getString("task"),
                row.getString("change_named"),
                row.getString("sentence"),
                row.getString("written_in"),
                row.getString("asker"),
                Objects.requireNonNull(time(row, "ends_at")),
                row.getObject("wanted", Integer.class),
                time(row, "revoked_at"),
                Objects.requireNonNull(time(row, "created_at")),
                row.getString("created_by"),
                row.getInt("answers"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
