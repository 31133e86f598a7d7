package io.gapwise.service.recommendations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads digests in the order in which they were numbered, for whoever counts them. */
@Repository
public class Digests {

    /** A driver that reads a result as a whole holds no more than this. */
    private static final int AT_A_TIME = 2_000;

    private static final String AFTER = "select seq, public_id, reference, verdict, evaluated_at, title, requested,"
            + " metric, stake, alignment, readiness, approach, focus, causes, remedies, methods"
            + " from stored_recommendation where seq > :after order by seq limit :most";

    private final JdbcClient store;
    private final TransactionTemplate snapshot;

    Digests(JdbcClient store, PlatformTransactionManager transactions) {
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** A recommendation and its number. */
    public record Numbered(long seq, Listed listed) {}

    /** Does some reading of a store that does not change meanwhile. */
    public long atOnce(ToLongFunction<Digests> reading) {
        Long read = snapshot.execute(status -> reading.applyAsLong(this));
        return read == null ? 0 : read;
    }

    /** How many recommendations there are. */
    public long count() {
        return store.sql("select count(*) from stored_recommendation")
                .query(Long.class)
                .single();
    }

    /** All that are numbered higher, lowest first. */
    public void after(long seq, Consumer<Numbered> reader) {
        long last = seq;
        List<Numbered> read;
        do {
            read = store.sql(AFTER)
                    .param("after", last)
                    .param("most", AT_A_TIME)
                    .query(Digests::numbered)
                    .list();
            read.forEach(reader);
            last = read.isEmpty() ? last : read.get(read.size() - 1).seq();
        } while (read.size() == AT_A_TIME);
    }

    private static Numbered numbered(ResultSet row, int number) throws SQLException {
        return new Numbered(row.getLong("seq"), Listing.listed(row, number));
    }
}
