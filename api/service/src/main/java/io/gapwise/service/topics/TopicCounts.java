package io.gapwise.service.topics;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores how many chose what. What too few chose waits, and no page reads it. */
@Repository
class TopicCounts {

    private final JdbcClient store;

    TopicCounts(JdbcClient store) {
        this.store = store;
    }

    /** Adds the choice of one person to what waits. Whoever does this holds the offer. */
    void add(String offer, List<TopicPicks.Counted> chosen) {
        for (TopicPicks.Counted each : chosen) {
            int known = at(
                            offer,
                            each,
                            "update topic_count set waiting = waiting + 1 where tenant = :tenant and offer = :offer"
                                    + " and about = :about and place = :place and picked_as = :rank")
                    .update();
            if (known == 0) {
                at(
                                offer,
                                each,
                                "insert into topic_count (offer, about, place, picked_as, tenant, shown, waiting)"
                                        + " values (:offer, :about, :place, :rank, :tenant, 0, 1)")
                        .update();
            }
        }
    }

    /** Shows what waits. */
    void show(String offer) {
        of(
                        offer,
                        "update topic_count set shown = shown + waiting, waiting = 0 where tenant = :tenant"
                                + " and offer = :offer")
                .update();
    }

    /** Returns what is shown. */
    Map<TopicPicks.Counted, Integer> shown(String offer) {
        Map<TopicPicks.Counted, Integer> counts = new HashMap<>();
        of(
                        offer,
                        "select about, place, picked_as, shown from topic_count where tenant = :tenant"
                                + " and offer = :offer and shown > 0")
                .query((ResultSet row) -> {
                    counts.put(
                            new TopicPicks.Counted(
                                    TopicPicks.About.valueOf(row.getString("about")),
                                    row.getInt("place"),
                                    row.getInt("picked_as")),
                            row.getInt("shown"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec at(String offer, TopicPicks.Counted counted, String sql) {
        return of(offer, sql)
                .param("about", counted.about().name())
                .param("place", counted.place())
                .param("rank", counted.rank());
    }

    private JdbcClient.StatementSpec of(String offer, String sql) {
        return store.sql(sql).param("tenant", Callers.tenant()).param("offer", offer);
    }
}
