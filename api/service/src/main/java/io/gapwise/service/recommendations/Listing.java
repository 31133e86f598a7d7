package io.gapwise.service.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists recommendations by their digests: no case and no answer is read for it. */
@Repository
public class Listing {

    private static final String COLUMNS =
            "select public_id, reference, verdict, evaluated_at, title, requested, metric, stake, alignment, readiness,"
                    + " approach, focus, causes, remedies, methods from stored_recommendation ";

    private final JdbcClient store;

    Listing(JdbcClient store) {
        this.store = store;
    }

    /** The newest, newest first. */
    public List<Listed> latest(int most) {
        return store.sql(COLUMNS + "order by seq desc limit :most")
                .param("most", most)
                .query(Listing::listed)
                .list();
    }

    /** The answers to the first of the sample cases, where the store began with them. */
    public List<Listed> samples(int most) {
        return store.sql(COLUMNS + "where reference in (:samples) order by seq limit :most")
                .param("samples", List.of("SAMPLE-1", "SAMPLE-2", "SAMPLE-3"))
                .param("most", most)
                .query(Listing::listed)
                .list();
    }

    /** One of them. */
    public Optional<Listed> of(String id) {
        return store.sql(COLUMNS + "where public_id = :id")
                .param("id", id.replace("\0", ""))
                .query(Listing::listed)
                .optional();
    }

    /** Part of what a query finds, from so many on. */
    public List<Listed> page(CaseQuery query, int from, int most) {
        Conditions conditions = Conditions.of(query);
        List<Long> found = store.sql("select seq from stored_recommendation" + conditions.sql() + " order by "
                        + query.order().sql() + " limit :limit offset :offset")
                .params(conditions.values())
                .param("limit", most)
                .param("offset", from)
                .query(Long.class)
                .list();
        return inOrder(found);
    }

    /** How many a query finds. */
    public int count(CaseQuery query) {
        Conditions conditions = Conditions.of(query);
        return store.sql("select count(*) from stored_recommendation" + conditions.sql())
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** All that a query finds, by their numbers. */
    List<Long> found(CaseQuery query) {
        Conditions conditions = Conditions.of(query);
        return store.sql("select seq from stored_recommendation" + conditions.sql() + " order by "
                        + query.order().sql())
                .params(conditions.values())
                .query(Long.class)
                .list();
    }

    /** First which, then what: what sorts and filters can so be read from an index, without the long answers. */
    private List<Listed> inOrder(List<Long> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Long, Listed> bySeq = new HashMap<>();
        store.sql(COLUMNS.replace("select ", "select seq, ") + "where seq in (:wanted)")
                .param("wanted", wanted)
                .query(row -> {
                    bySeq.put(row.getLong("seq"), listed(row, 0));
                });
        return wanted.stream().map(bySeq::get).filter(Objects::nonNull).toList();
    }

    static Listed listed(ResultSet row, int number) throws SQLException {
        String title = row.getString("title");
        Digest digest = new Digest(
                title,
                row.getString("requested"),
                row.getString("metric"),
                row.getString("stake"),
                row.getString("alignment"),
                row.getObject("readiness", Integer.class),
                row.getString("approach"),
                row.getString("focus"),
                row.getString("causes"),
                row.getString("remedies"),
                row.getString("methods"));
        return new Listed(
                row.getString("public_id"),
                title == null ? "" : title,
                row.getString("reference"),
                row.getString("verdict"),
                row.getObject("evaluated_at", OffsetDateTime.class),
                digest);
    }
}
