package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what lists and counts show of the recommendations of the caller's tenant, without loading the full answers. It
 * stores nothing; {@link Recommendations} does.
 */
@Repository
public class ListedRecommendations {

    /** The number of rows that are read at a time, because some drivers load a whole result into memory. */
    private static final int AT_A_TIME = 2_000;

    /** How many answers are looked at for a page of versions; most versions have one or two. */
    private static final int OF_VERSIONS = 500;

    private static final String LISTED = "select seq, public_id, reference, verdict, evaluated_at, title, requested,"
            + " metric, stake, alignment, readiness, approach, focus, case_id, state from stored_recommendation where tenant = :tenant ";

    private final JdbcClient store;
    private final Conclusions conclusions;
    private final ListingChanges changes;
    private final TransactionTemplate snapshot;

    ListedRecommendations(
            JdbcClient store,
            Conclusions conclusions,
            ListingChanges changes,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.store = store;
        this.conclusions = conclusions;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Lists the newest recommendations, newest first. */
    public List<ListedRecommendation> latest(int most) {
        return withConclusions(
                own(LISTED + "and state = 'CURRENT' order by tenant desc, state desc, seq desc limit :most")
                        .param("most", most)
                        .query(ListedRecommendations::listed)
                        .list());
    }

    /** Lists the last answers to the first of the made-up cases, if the database was filled with them. */
    public List<ListedRecommendation> samples(int most) {
        return withConclusions(own(LISTED + "and state = 'SAMPLE' and public_id in (select last_answer from gap_case"
                        + " where tenant = :tenant and sample and archived_at is null) order by seq limit :most")
                .param("most", most)
                .query(ListedRecommendations::listed)
                .list());
    }

    /** Returns what a list shows of one recommendation, even if it is in no list. */
    public Optional<ListedRecommendation> of(String id) {
        // PostgreSQL does not accept this character in a query.
        return id.indexOf('\0') >= 0
                ? Optional.empty()
                : withConclusions(own(LISTED + "and public_id = :id")
                                .param("id", id)
                                .query(ListedRecommendations::listed)
                                .list())
                        .stream()
                        .findFirst();
    }

    /** Lists a part of what a query finds. It skips the first {@code from} recommendations. */
    public List<ListedRecommendation> page(CaseQuery query, int from, int most) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        List<Long> found = store.sql("select seq from stored_recommendation " + conditions.sql() + " order by "
                        + query.order().sql() + " limit :limit offset :offset")
                .params(conditions.values())
                .param("limit", most)
                .param("offset", from)
                .query(Long.class)
                .list();
        return inOrder(found);
    }

    /** Counts what a query finds. */
    public int count(CaseQuery query) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        return store.sql("select count(*) from stored_recommendation " + conditions.sql())
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** Returns the numbers of all recommendations that a query finds, in its order. */
    public List<Long> found(CaseQuery query) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        return store.sql("select seq from stored_recommendation " + conditions.sql() + " order by "
                        + query.order().sql())
                .params(conditions.values())
                .query(Long.class)
                .list();
    }

    /** Returns the numbers of all recommendations that a query finds, in no order: without it, an index may have all. */
    public Set<Long> among(CaseQuery query) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        return store.sql("select seq from stored_recommendation " + conditions.sql())
                .params(conditions.values())
                .query(Long.class)
                .set();
    }

    /**
     * Reads the wanted recommendations in the given order. Their numbers were found first, so that sorting and
     * filtering can use an index and need not read the long answers.
     */
    private List<ListedRecommendation> inOrder(List<Long> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<Long, ListedRecommendation> bySeq = new HashMap<>();
        withConclusions(own(LISTED + "and seq in (:wanted)")
                        .param("wanted", wanted)
                        .query(ListedRecommendations::listed)
                        .list())
                .forEach(listed -> bySeq.put(listed.seq(), listed));
        return wanted.stream().map(bySeq::get).filter(Objects::nonNull).toList();
    }

    private List<ListedRecommendation> withConclusions(List<ListedRecommendation> listed) {
        return with(
                conclusions.of(listed.stream().map(ListedRecommendation::seq).toList()), listed);
    }

    private static List<ListedRecommendation> with(Map<Long, Concluded> bySeq, List<ListedRecommendation> listed) {
        return listed.stream()
                .map(each -> each.with(bySeq.getOrDefault(each.seq(), Concluded.NOTHING)))
                .toList();
    }

    /** Reads what lists show of some recommendations, even of those that are in no list any more. */
    public void each(List<Long> wanted, Consumer<ListedRecommendation> reader) {
        for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
            inOrder(wanted.subList(from, Math.min(wanted.size(), from + AT_A_TIME)))
                    .forEach(reader);
        }
    }

    /** Returns what came into the lists and what left them behind a change; 0 is before the first. */
    public ListingMoves moves(long change) {
        return changes.since(change);
    }

    /** Runs several queries on one snapshot of the database, so that it does not change between them. */
    public long atOnce(ToLongFunction<ListedRecommendations> reading) {
        Long read = snapshot.execute(status -> reading.applyAsLong(this));
        return read == null ? 0 : read;
    }

    /** Counts all recommendations that lists show. */
    public long count() {
        return own("select count(*) from stored_recommendation where tenant = :tenant and state = 'CURRENT'")
                .query(Long.class)
                .single();
    }

    /** Returns whether lists show any recommendation, which takes no longer where there are many. */
    public boolean any() {
        return own("select seq from stored_recommendation where tenant = :tenant and state = 'CURRENT' limit 1")
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Lists the last answers of a case, the newest first. */
    public List<CaseAnswer> ofCase(String caseId, int most) {
        return answersOf(caseId, Integer.MAX_VALUE, most).stream()
                .map(SeqOfAnswer::answer)
                .toList();
    }

    /** Returns those of some cases that say something else by now than what was answered last. */
    public Set<String> outdated(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        own("select g.id from gap_case g join stored_recommendation r on r.public_id = g.last_answer"
                                        + " join stored_case c on c.seq = r.case_seq where g.tenant = :tenant and r.tenant = :tenant"
                                        + " and g.id in (:cases) and c.number < g.version")
                                .param("cases", caseIds)
                                .query(String.class)
                                .list());
    }

    /**
     * Lists the last answers that were given to some versions of a case, and the one before them, in the order in which
     * they were given.
     */
    public List<AnswerOfVersion> ofVersions(String caseId, int first, int last) {
        List<SeqOfAnswer> given = new ArrayList<>(answersOf(caseId, last, OF_VERSIONS));
        long ofThem = given.stream()
                .takeWhile(each -> each.answer().version() >= first)
                .count();
        List<SeqOfAnswer> wanted = new ArrayList<>(given.subList(0, (int) Math.min(ofThem + 1, given.size())));
        Collections.reverse(wanted);
        Map<Long, Concluded> concluded =
                conclusions.of(wanted.stream().map(SeqOfAnswer::seq).toList());
        return wanted.stream()
                .map(each -> new AnswerOfVersion(
                        each.answer(),
                        concluded.getOrDefault(each.seq(), Concluded.NOTHING).causes()))
                .toList();
    }

    private record SeqOfAnswer(long seq, CaseAnswer answer) {}

    /** Lists the last answers to the versions of a case up to one of them, the newest first. */
    private List<SeqOfAnswer> answersOf(String caseId, int last, int most) {
        return own("select r.seq, r.public_id, c.number, r.verdict, r.evaluated_at, r.rule_set, g.last_answer"
                        + " from stored_recommendation r join stored_case c on c.seq = r.case_seq"
                        + " join gap_case g on g.id = r.case_id where r.tenant = :tenant and r.case_id = :case"
                        + " and c.number <= :last order by r.case_id desc, r.seq desc limit :most")
                .param("case", caseId)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new SeqOfAnswer(
                        row.getLong("seq"),
                        new CaseAnswer(
                                row.getString("public_id"),
                                row.getInt("number"),
                                row.getString("verdict"),
                                row.getObject("evaluated_at", OffsetDateTime.class),
                                row.getString("rule_set"),
                                !row.getString("public_id").equals(row.getString("last_answer")))))
                .list();
    }

    /** Reads what lists show of all recommendations with a higher number, lowest first. */
    public void after(long seq, Consumer<ListedRecommendation> reader) {
        long last = seq;
        List<ListedRecommendation> read;
        do {
            read = own(LISTED + "and state = 'CURRENT' and seq > :after order by tenant, state, seq limit :most")
                    .param("after", last)
                    .param("most", AT_A_TIME)
                    .query(ListedRecommendations::listed)
                    .list();
            if (!read.isEmpty()) {
                last = read.get(read.size() - 1).seq();
                with(conclusions.between(read.get(0).seq(), last), read).forEach(reader);
            }
        } while (read.size() == AT_A_TIME);
    }

    private static ListedRecommendation listed(ResultSet row, int number) throws SQLException {
        String title = row.getString("title");
        AnswerSummary digest = new AnswerSummary(
                title,
                row.getString("requested"),
                row.getString("metric"),
                row.getString("stake"),
                row.getString("alignment"),
                row.getObject("readiness", Integer.class),
                row.getString("approach"),
                row.getString("focus"));
        return new ListedRecommendation(
                row.getLong("seq"),
                row.getString("public_id"),
                title == null ? "" : title,
                row.getString("reference"),
                row.getString("verdict"),
                row.getObject("evaluated_at", OffsetDateTime.class),
                digest,
                Concluded.NOTHING,
                row.getString("case_id"),
                AnswerState.valueOf(row.getString("state")) == AnswerState.SUPERSEDED);
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
