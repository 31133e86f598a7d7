package io.gapwise.service.topics;

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

/** Stores what was offered. An offer belongs to a tenant, and is also found by the hash of the secret in its link. */
@Repository
class TopicOffers {

    private static final String SELECT = "select id, tenant, place, name, persona, topics, times, most_picks, together,"
            + " sentence, written_in, asker, ends_at, wanted, revoked_at, created_at, created_by, answers, shown,"
            + " shown_on, agreement, revision from topic_offer where tenant = :tenant";

    private final JdbcClient store;

    TopicOffers(JdbcClient store) {
        this.store = store;
    }

    /** An offer and whose it is. */
    record Found(String tenant, TopicOffer offer) {}

    /** @throws org.springframework.dao.DuplicateKeyException if there is one of this id */
    void add(TopicOffer offer, String tokenHash) {
        own("insert into topic_offer (id, tenant, name, persona, topics, times, most_picks, together, sentence, written_in,"
                        + " asker, ends_at, wanted, token_hash, created_at, created_by, revision) values (:id, :tenant,"
                        + " :name, :persona, :topics, :times, :picks, :together, :sentence, :language, :asker, :endsAt,"
                        + " :wanted, :hash, :createdAt, :by, 1)")
                .param("id", offer.id())
                .param("name", offer.name())
                .param("persona", offer.persona())
                .param("topics", StoredTopics.topics(offer.topics()))
                .param("times", StoredTopics.texts(offer.times()))
                .param("picks", offer.mostPicks())
                .param("together", offer.together())
                .param("sentence", offer.sentence())
                .param("language", offer.language())
                .param("asker", offer.asker())
                .param("endsAt", offer.endsAt())
                .param("wanted", offer.wanted())
                .param("hash", tokenHash)
                .param("createdAt", offer.createdAt())
                .param("by", offer.createdBy())
                .update();
    }

    /** Finds an offer of any tenant by the hash of its secret. */
    Optional<Found> byToken(String hash) {
        return store.sql(
                        "select id, tenant, place, name, persona, topics, times, most_picks, together, sentence, written_in, asker, ends_at, wanted, revoked_at, created_at, created_by, answers, shown, shown_on, agreement, revision from topic_offer where token_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Found(row.getString("tenant"), read(row)))
                .optional();
    }

    Optional<TopicOffer> find(String id) {
        return own(SELECT + " and id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists offers, the newest first, those before a place. */
    List<TopicOffer> before(long place, int most) {
        return own(SELECT + " and place < :place order by tenant desc, place desc limit :most")
                .param("place", place)
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Stores what can be changed of an offer under its next revision, and returns false if it has another one. */
    boolean change(TopicOffer changed) {
        return own("update topic_offer set name = :name, persona = :persona, ends_at = :endsAt, wanted = :wanted,"
                                + " agreement = :agreement, revision = revision + 1 where tenant = :tenant and id = :id"
                                + " and revision = :revision")
                        .param("name", changed.name())
                        .param("persona", changed.persona())
                        .param("endsAt", changed.endsAt())
                        .param("wanted", changed.wanted())
                        .param("agreement", StoredTopics.agreement(changed.agreement()))
                        .param("id", changed.id())
                        .param("revision", changed.revision())
                        .update()
                > 0;
    }

    /** Takes the link of an offer back, and returns false where that is not possible any more. */
    boolean revoke(String id, OffsetDateTime now) {
        return own("update topic_offer set revoked_at = :now, revision = revision + 1 where tenant = :tenant and id = :id"
                                + " and revoked_at is null")
                        .param("now", now)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Gives an offer another secret, and returns false if it takes no answers any more. */
    boolean changeToken(String id, String hash, OffsetDateTime now) {
        return own("update topic_offer set token_hash = :hash where tenant = :tenant and id = :id and revoked_at is null"
                                + " and ends_at > :now")
                        .param("hash", hash)
                        .param("now", now)
                        .param("id", id)
                        .update()
                > 0;
    }

    /**
     * Counts one answer, and returns false if the offer takes none any more. Its row stays locked until the transaction
     * ends, so that all who answer it are counted one after the other.
     */
    boolean count(String id, int most, OffsetDateTime now) {
        return own("update topic_offer set answers = answers + 1 where tenant = :tenant and id = :id"
                                + " and revoked_at is null and ends_at > :now and answers < :most")
                        .param("id", id)
                        .param("now", now)
                        .param("most", most)
                        .update()
                > 0;
    }

    /** Shows all answers that there are where enough came together, and returns false where there are too few new ones. */
    boolean show(String id, LocalDate today) {
        return own("update topic_offer set shown = answers, shown_on = :today where tenant = :tenant and id = :id"
                                + " and answers >= shown + together")
                        .param("id", id)
                        .param("today", today)
                        .update()
                > 0;
    }

    boolean delete(String id) {
        return own("delete from topic_offer where tenant = :tenant and id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Lists the offers of the tenant that take no answers any more. */
    List<String> closed(OffsetDateTime now) {
        return own("select id from topic_offer where tenant = :tenant and (revoked_at is not null or ends_at <= :now)")
                .param("now", now)
                .query(String.class)
                .list();
    }

    /** Lists the tenants that have ever offered anything. */
    List<String> tenants() {
        return store.sql("select distinct tenant from topic_offer")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static TopicOffer read(ResultSet row) throws SQLException {
        return new TopicOffer(
                row.getString("id"),
                row.getLong("place"),
                row.getString("name"),
                row.getString("persona"),
                StoredTopics.readTopics(row.getString("topics")),
                StoredTopics.readTexts(row.getString("times")),
                row.getInt("most_picks"),
                row.getInt("together"),
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
                row.getObject("shown_on", LocalDate.class),
                StoredTopics.readAgreement(row.getString("agreement")),
                row.getLong("revision"));
    }

    private static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
