package io.gapwise.service.priorities;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads which answers of the caller's tenant are ranked: the last one of each case that is neither archived nor erased. It
 * stores nothing.
 */
@Repository
class RankedAnswers {

    /** A change may be seen so much later than its time says; one that comes later still is found by comparing all. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private static final int TOGETHER = 1_000;

    private static final String ROWS =
            "select g.id, g.revision, g.archived_at, g.erased_at, r.seq, r.public_id, r.state"
                    + " from gap_case g left join stored_recommendation r on r.public_id = g.last_answer and r.tenant = :tenant"
                    + " where g.tenant = :tenant ";

    private final JdbcClient store;
    private final TransactionTemplate snapshot;

    RankedAnswers(JdbcClient store, PlatformTransactionManager transactions) {
        this.store = store;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** One answer that is ranked. */
    record Listed(long seq, String answer, String caseId) {}

    /**
     * Says how far the cases have changed. Each change of a case raises the sum, so the same sum of as many cases means that
     * nothing has changed.
     *
     * @param changes the sum of all revisions
     * @param changed when a case was changed last; null where there is none
     */
    record State(long cases, long changes, @Nullable OffsetDateTime changed) {

        /** Comes before the first case. */
        static final State NOTHING = new State(0, 0, null);
    }

    /**
     * Holds what is known of a case, whether it is ranked or not.
     *
     * @param answer the answer that is ranked; null where the case is not
     */
    record Row(String caseId, long revision, @Nullable Listed answer, List<String> tags) {

        private Row with(List<String> itsTags) {
            return new Row(caseId, revision, answer, itsTags);
        }
    }

    /** Holds rows, and the state of which they are. */
    record Rows(State state, List<Row> rows) {}

    /** Lists the first tenants that have cases. */
    List<String> tenants(int most) {
        return store.sql("select distinct tenant from gap_case order by tenant limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    State state() {
        return own("select count(*) as cases, coalesce(sum(revision), 0) as changes, max(changed_at) as changed from gap_case"
                        + " where tenant = :tenant")
                .query((row, number) -> new State(
                        row.getLong("cases"), row.getLong("changes"), row.getObject("changed", OffsetDateTime.class)))
                .single();
    }

    /** Reads all cases; ranked are the real or the made-up ones. */
    Rows all(boolean sample) {
        return atOnce(() -> {
            Map<String, List<String>> tags = new HashMap<>();
            own("select case_id, tag from gap_case_tag where tenant = :tenant order by case_id, position")
                    .query(row -> {
                        tags.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                                .add(row.getString("tag"));
                    });
            return new Rows(state(), rows(own(ROWS), sample, tags));
        });
    }

    /** Reads the cases that have probably changed since a state, and perhaps some that have not; none where nothing has. */
    Rows since(State before, boolean sample) {
        return atOnce(() -> {
            State now = state();
            OffsetDateTime changed = before.changed();
            return new Rows(
                    now, now.equals(before) || changed == null ? List.of() : since(changed.minus(LATE), sample));
        });
    }

    private List<Row> since(OffsetDateTime time, boolean sample) {
        List<Row> rows = rows(own(ROWS + "and g.changed_at >= :since").param("since", time), sample, Map.of());
        Map<String, List<String>> tags = tags(rows.stream().map(Row::caseId).toList());
        return rows.stream()
                .map(row -> row.with(tags.getOrDefault(row.caseId(), List.of())))
                .toList();
    }

    private Rows atOnce(Supplier<Rows> reading) {
        return Objects.requireNonNull(snapshot.execute(status -> reading.get()));
    }

    private static List<Row> rows(JdbcClient.StatementSpec statement, boolean sample, Map<String, List<String>> tags) {
        return statement.query((row, number) -> row(row, sample, tags)).list();
    }

    private static Row row(ResultSet row, boolean sample, Map<String, List<String>> tags) throws SQLException {
        String id = row.getString("id");
        boolean listed = (sample ? "SAMPLE" : "CURRENT").equals(row.getString("state"))
                && row.getObject("archived_at") == null
                && row.getObject("erased_at") == null;
        return new Row(
                id,
                row.getLong("revision"),
                listed ? new Listed(row.getLong("seq"), row.getString("public_id"), id) : null,
                tags.getOrDefault(id, List.of()));
    }

    private Map<String, List<String>> tags(List<String> cases) {
        Map<String, List<String>> tags = new HashMap<>();
        for (int from = 0; from < cases.size(); from += TOGETHER) {
            Collection<String> some = cases.subList(from, Math.min(cases.size(), from + TOGETHER));
            own("select case_id, tag from gap_case_tag where tenant = :tenant and case_id in (:cases)"
                            + " order by case_id, position")
                    .param("cases", some)
                    .query(row -> {
                        tags.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                                .add(row.getString("tag"));
                    });
        }
        return tags;
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
