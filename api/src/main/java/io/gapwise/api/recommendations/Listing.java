package io.gapwise.api.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
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
