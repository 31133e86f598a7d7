package io.gapwise.service.topics;

import io.gapwise.service.access.Callers;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what interests people beyond their job, without anything that says who wrote it or when. */
@Repository
class TopicWishes {

    private final JdbcClient store;

    TopicWishes(JdbcClient store) {
        this.store = store;
    }

    /** Adds a wish to those that wait. */
    void add(String offer, String wish) {
        of(
                        offer,
                        "insert into topic_wish (id, tenant, offer, wish, waiting)"
                                + " values (:id, :tenant, :offer, :wish, true)")
                .param("id", UUID.randomUUID().toString())
                .param("wish", wish)
                .update();
    }

    /** Shows the wishes that wait where there are enough of them: a single new one would be that of the last who came. */
    void show(String offer, int together) {
        int waiting = of(
                        offer,
                        "select count(*) from topic_wish where tenant = :tenant and offer = :offer and waiting = true")
                .query(Integer.class)
                .single();
        if (waiting >= together) {
            of(offer, "update topic_wish set waiting = false where tenant = :tenant and offer = :offer")
                    .update();
        }
    }

    /** Lists what is shown, in an order that says nothing. */
    List<TopicWish> shown(String offer) {
        return of(
                        offer,
                        "select id, wish from topic_wish where tenant = :tenant and offer = :offer"
                                + " and waiting = false order by id")
                .query((row, number) -> new TopicWish(row.getString("id"), row.getString("wish")))
                .list();
    }

    /** Deletes a wish that is shown, and returns false where there is none of this id. */
    boolean delete(String offer, String id) {
        return of(
                                offer,
                                "delete from topic_wish where tenant = :tenant and offer = :offer and id = :id"
                                        + " and waiting = false")
                        .param("id", id)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec of(String offer, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("offer", offer);
    }
}
