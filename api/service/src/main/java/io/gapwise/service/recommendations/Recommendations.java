package io.gapwise.service.recommendations;

import static org.springframework.data.relational.core.query.Criteria.where;

import io.gapwise.core.advice.Recommendation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the recommendations that were given. What lists and counts show of them is read without loading the full
 * answers.
 */
@Repository
public class Recommendations {

    /** The number of rows that are read at a time, because some drivers load a whole result into memory. */
    private static final int AT_A_TIME = 2_000;

    private static final List<String> SAMPLES = List.of("SAMPLE-1", "SAMPLE-2", "SAMPLE-3");

    private static final String LISTED = "select seq, public_id, reference, verdict, evaluated_at, title, requested,"
            + " metric, stake, alignment, readiness, approach, focus from stored_recommendation ";
    private static final String BODIES =
            "select seq, case_seq, public_id, title, verdict, evaluated_at, body from stored_recommendation ";
    private static final String SEQS = "select seq from stored_recommendation ";

    private final JdbcAggregateOperations entities;
    private final JdbcClient store;
    private final Conclusions conclusions;
    private final TransactionTemplate snapshot;

    Recommendations(
            JdbcAggregateOperations entities,
            JdbcClient store,
            Conclusions conclusions,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.store = store;
        this.conclusions = conclusions;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /**
     * A stored answer.
     *
     * @param seq its place in the order in which answers were stored
     * @param title the title of its case; null if its summary is not written yet
     * @param body the answer as it was given
     */
    public record Body(
            long seq,
            long caseSeq,
            String publicId,
            @Nullable String title,
            String verdict,
            OffsetDateTime evaluatedAt,
            String body) {}

    /** Adds answers. Each belongs to the case at the same place in the other list. */
    void add(String ruleSet, List<Long> caseSeqs, List<IssuedRecommendation> answers) {
        List<StoredRecommendation> added = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            added.add(stored(ruleSet, caseSeqs.get(i), answers.get(i)));
        }
        Map<Long, Concluded> concluded = new LinkedHashMap<>();
        Iterator<IssuedRecommendation> each = answers.iterator();
        entities.insertAll(added)
                .forEach(stored -> concluded.put(
                        Objects.requireNonNull(stored.seq()), each.next().concluded()));
        conclusions.add(concluded);
    }

    private static StoredRecommendation stored(String ruleSet, long caseSeq, IssuedRecommendation answer) {
        Recommendation recommendation = answer.recommendation();
        return new StoredRecommendation(
                null,
                recommendation.id(),
                caseSeq,
                ruleSet,
                recommendation.reference(),
                recommendation.advice().verdict().value().name(),
                utc(recommendation.evaluatedAt()),
                answer.body(),
                answer.digest());
    }

    boolean isEmpty() {
        return entities.findAll(Query.empty().limit(1), StoredRecommendation.class)
                .isEmpty();
    }

    Optional<StoredRecommendation> find(String id) {
        return entities.findOne(Query.query(where("publicId").is(id)), StoredRecommendation.class);
    }

    /**
     * Lists answers as they were given. It fetches one more than was requested, to see whether there is another page.
     */
    Page list(RecommendationFilter filter) {
        Query query =
                Query.query(criteria(filter)).sort(Sort.by("seq").descending()).limit(filter.limit() + 1);
        List<StoredRecommendation> found = entities.findAll(query, StoredRecommendation.class);
        boolean more = found.size() > filter.limit();
        List<StoredRecommendation> page = more ? found.subList(0, filter.limit()) : found;
        return new Page(
                page.stream().map(StoredRecommendation::body).toList(),
                more ? page.get(page.size() - 1).seq() : null);
    }

    private static Criteria criteria(RecommendationFilter filter) {
        Criteria criteria = Criteria.empty();
        if (filter.before() != null) {
            criteria = criteria.and(where("seq").lessThan(filter.before()));
        }
        if (filter.verdict() != null) {
            criteria = criteria.and(where("verdict").is(filter.verdict()));
        }
        if (filter.reference() != null) {
            criteria = criteria.and(where("reference").is(filter.reference()));
        }
        if (filter.since() != null) {
            criteria = criteria.and(where("evaluatedAt").greaterThanOrEquals(utc(filter.since())));
        }
        return criteria;
    }

    /** Lists the newest recommendations, newest first. */
    public List<ListedRecommendation> latest(int most) {
        return withConclusions(store.sql(LISTED + "order by seq desc limit :most")
                .param("most", most)
                .query(Recommendations::listed)
                .list());
    }

    /** Lists the answers to the first of the sample cases, if the database was filled with them. */
    public List<ListedRecommendation> samples(int most) {
        return withConclusions(store.sql(LISTED + "where reference in (:samples) order by seq limit :most")
                .param("samples", SAMPLES)
                .param("most", most)
                .query(Recommendations::listed)
                .list());
    }

    /** Returns what a list shows of one recommendation. */
    public Optional<ListedRecommendation> of(String id) {
        // PostgreSQL does not accept this character in a query.
        return id.indexOf('\0') >= 0
                ? Optional.empty()
                : withConclusions(store.sql(LISTED + "where public_id = :id")
                                .param("id", id)
                                .query(Recommendations::listed)
                                .list())
                        .stream()
                        .findFirst();
    }

    /** Lists a part of what a query finds. It skips the first {@code from} recommendations. */
    public List<ListedRecommendation> page(CaseQuery query, int from, int most) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        List<Long> found = store.sql(
                        SEQS + conditions.sql() + " order by " + query.order().sql() + " limit :limit offset :offset")
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
    List<Long> found(CaseQuery query) {
        CaseQuerySql conditions = CaseQuerySql.of(query);
        return store.sql(SEQS + conditions.sql() + " order by " + query.order().sql())
                .params(conditions.values())
                .query(Long.class)
                .list();
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
        withConclusions(store.sql(LISTED + "where seq in (:wanted)")
                        .param("wanted", wanted)
                        .query(Recommendations::listed)
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

    /** Runs several queries on one snapshot of the database, so that it does not change between them. */
    public long atOnce(ToLongFunction<Recommendations> reading) {
        Long read = snapshot.execute(status -> reading.applyAsLong(this));
        return read == null ? 0 : read;
    }

    /** Counts all recommendations. */
    public long count() {
        return store.sql("select count(*) from stored_recommendation")
                .query(Long.class)
                .single();
    }

    /** Reads what lists show of all recommendations with a higher number, lowest first. */
    public void after(long seq, Consumer<ListedRecommendation> reader) {
        long last = seq;
        List<ListedRecommendation> read;
        do {
            read = store.sql(LISTED + "where seq > :after order by seq limit :most")
                    .param("after", last)
                    .param("most", AT_A_TIME)
                    .query(Recommendations::listed)
                    .list();
            if (!read.isEmpty()) {
                last = read.get(read.size() - 1).seq();
                with(conclusions.between(read.get(0).seq(), last), read).forEach(reader);
            }
        } while (read.size() == AT_A_TIME);
    }

    /** Returns the number of the last recommendation, or 0 if there is none. */
    public long last() {
        return store.sql("select coalesce(max(seq), 0) from stored_recommendation")
                .query(Long.class)
                .single();
    }

    /**
     * Reads the first answers whose number is greater than {@code after} and at most {@code upTo}, in ascending order.
     */
    public List<Body> between(long after, long upTo, int most) {
        return store.sql(BODIES + "where seq > :after and seq <= :upTo order by seq limit :most")
                .param("after", after)
                .param("upTo", upTo)
                .param("most", most)
                .query(Body.class)
                .list();
    }

    /** Reads some answers, in no order. */
    List<Body> bodies(Collection<Long> seqs) {
        return store.sql(BODIES + "where seq in (:seqs)")
                .param("seqs", seqs)
                .query(Body.class)
                .list();
    }

    /** Reads the first answers after a number that have no summary yet, in ascending order. */
    List<Body> withoutDigest(long after, int most) {
        return store.sql(BODIES + "where title is null and seq > :after order by seq limit :most")
                .param("after", after)
                .param("most", most)
                .query(Body.class)
                .list();
    }

    /** Adds what lists show of an answer to an answer that was stored without it. */
    void describe(long seq, AnswerSummary digest, Concluded concluded) {
        store.sql("update stored_recommendation set title = :title, requested = :requested, metric = :metric,"
                        + " stake = :stake, alignment = :alignment, readiness = :readiness, approach = :approach,"
                        + " focus = :focus where seq = :seq")
                .param("title", digest.title())
                .param("requested", digest.requested())
                .param("metric", digest.metric())
                .param("stake", digest.stake())
                .param("alignment", digest.alignment())
                .param("readiness", digest.readiness())
                .param("approach", digest.approach())
                .param("focus", digest.focus())
                .param("seq", seq)
                .update();
        conclusions.rewrite(seq, concluded);
    }

    /** Counts how many answers each of these rule sets gave. A rule set that gave none is not in the map. */
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
                Concluded.NOTHING);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
