package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads stored answers in the order in which they were kept, for whoever counts what they say. */
@Repository
public class Bodies {

    private final JdbcClient store;

    Bodies(JdbcClient store) {
        this.store = store;
    }

    /**
     * A stored answer.
     *
     * @param seq its place in the order
     * @param body as it was answered
     */
    public record Body(
            long seq,
            String publicId,
            @Nullable String title,
            String verdict,
            OffsetDateTime evaluatedAt,
            String body) {}

    /** The place of the last one; 0 where there is none. */
    public long last() {
        return store.sql("select coalesce(max(seq), 0) from stored_recommendation")
                .query(Long.class)
                .single();
    }

    /** The first of those behind one place and not behind another, in their order. */
    public List<Body> between(long after, long upTo, int most) {
        return store.sql("select seq, public_id, title, verdict, evaluated_at, body from stored_recommendation"
                        + " where seq > :after and seq <= :upTo order by seq limit :most")
                .param("after", after)
                .param("upTo", upTo)
                .param("most", most)
                .query((row, number) -> new Body(
                        row.getLong("seq"),
                        row.getString("public_id"),
                        row.getString("title"),
                        row.getString("verdict"),
                        row.getObject("evaluated_at", OffsetDateTime.class),
                        row.getString("body")))
                .list();
    }

    /** How many answers each of these rule sets gave; one that gave none is not in it. */
    public Map<String, Long> countByRuleSet(List<String> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return store
                .sql("select rule_set, count(*) as answers from stored_recommendation"
                        + " where rule_set in (:versions) group by rule_set")
                .param("versions", versions)
                .query((row, number) -> Map.entry(row.getString("rule_set"), row.getLong("answers")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
