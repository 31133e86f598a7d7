package io.gapwise.service.recommendations;

import static org.springframework.data.relational.core.query.Criteria.where;

import io.gapwise.service.access.Callers;
import io.gapwise.service.changes.Change;
import io.gapwise.service.changes.Changes;
import io.gapwise.service.proof.CodedForm;
import io.gapwise.service.store.NumberedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the recommendations that were given. Each belongs to the tenant of the caller who asked for it, and no other
 * tenant can read or change it. {@link ListedRecommendations} reads what lists and counts show.
 */
@Repository
public class Recommendations {

    /**
     * The tenant and the state come first although there is only one of each: H2 sorts all its rows where it does not see
     * the index's order.
     */
    private static final Sort BY_INDEX = Sort.by("tenant", "state", "seq").descending();

    private static final Sort WITH_SUPERSEDED = Sort.by("tenant", "seq").descending();

    private static final String INSERT =
            "insert into stored_recommendation (tenant, public_id, case_id, case_seq, state,"
                    + " rule_set, reference, verdict, evaluated_at, packed, title, requested, metric, stake, alignment, readiness,"
                    + " approach, focus) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String BODIES =
            "select seq, case_seq, case_id, public_id, title, verdict, evaluated_at, body, packed"
                    + " from stored_recommendation where tenant = :tenant ";

    private final JdbcAggregateOperations entities;
    private final JdbcClient store;
    private final NumberedRows numbered;
    private final Conclusions conclusions;
    private final Changes changes;

    Recommendations(
            JdbcAggregateOperations entities,
            JdbcClient store,
            NumberedRows numbered,
            Conclusions conclusions,
            Changes changes) {
        this.entities = entities;
        this.store = store;
        this.numbered = numbered;
        this.conclusions = conclusions;
        this.changes = changes;
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
            String caseId,
            String publicId,
            @Nullable String title,
            String verdict,
            OffsetDateTime evaluatedAt,
            String body) {}

    /** Adds answers. Each belongs to the case, and to the version of it, at the same place in the other lists. */
    void add(String ruleSet, List<CaseRecord> records, List<Long> caseSeqs, List<LinkedAnswer> answers) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            rows.add(AnswerRow.of(ruleSet, records.get(i), caseSeqs.get(i), answers.get(i)));
        }
        List<Long> seqs = numbered.add(INSERT, rows);
        Map<Long, Concluded> concluded = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            IssuedRecommendation answer = answers.get(i).answer();
            concluded.put(seqs.get(i), answer.concluded());
            // Lists leave samples out, so whoever follows the changes hears nothing of them either.
            if (!records.get(i).sample()) {
                changes.announce(
                        Change.recommendationMade(answer.id(), records.get(i).id()));
            }
        }
        conclusions.add(concluded);
    }

    boolean isEmpty() {
        return entities.findAll(Query.query(own()).limit(1), StoredRecommendation.class)
                .isEmpty();
    }

    Optional<StoredRecommendation> find(String id) {
        return entities.findOne(Query.query(own().and(where("publicId").is(id))), StoredRecommendation.class);
    }

    /** Finds some recommendations by their ids, in no order. */
    List<StoredRecommendation> all(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.findAll(Query.query(own().and(where("publicId").in(ids))), StoredRecommendation.class);
    }

    /** Finds the case of an answer. */
    Optional<String> caseOf(String id) {
        return own("select case_id from stored_recommendation where tenant = :tenant and public_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Lists the ids of all answers of some cases. */
    List<String> ofCases(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : own("select public_id from stored_recommendation where tenant = :tenant and case_id in (:cases)")
                        .param("cases", caseIds)
                        .query(String.class)
                        .list();
    }

    /** Returns an answer as it was given, by its number. */
    String body(long seq) {
        return own("select body, packed from stored_recommendation where tenant = :tenant and seq = :seq")
                .param("seq", seq)
                .query((row, number) -> PackedText.of(row))
                .single();
    }

    /** An answer by its number, and where it stands in lists. */
    record Standing(long seq, String publicId, AnswerState state) {}

    /** Lists where the answers of a case stand, in the order in which they were given. */
    List<Standing> standings(String caseId) {
        return own("select seq, public_id, state from stored_recommendation where tenant = :tenant and case_id = :case order by seq")
                .param("case", caseId)
                .query((row, number) -> new Standing(
                        row.getLong("seq"), row.getString("public_id"), AnswerState.valueOf(row.getString("state"))))
                .list();
    }

    /** Puts an answer somewhere else in lists. */
    void move(long seq, AnswerState state) {
        own("update stored_recommendation set state = :state where tenant = :tenant and seq = :seq")
                .param("state", state.name())
                .param("seq", seq)
                .update();
    }

    /** Puts an answer without free text in the place of one that is erased. */
    void eraseTexts(String id, String body, OffsetDateTime at) {
        own("update stored_recommendation set body = :body, packed = null, title = :erased, reference = null, erased_at = :at"
                        + " where tenant = :tenant and public_id = :id")
                .param("body", body)
                .param("erased", CodedForm.ERASED)
                .param("at", at)
                .param("id", id)
                .update();
    }

    /** Counts all recommendations of the tenant. */
    long count() {
        return own("select count(*) from stored_recommendation where tenant = :tenant")
                .query(Long.class)
                .single();
    }

    /** Returns the number of a recommendation; empty if the tenant has none of this id. */
    Optional<Long> number(String id) {
        return own("select seq from stored_recommendation where tenant = :tenant and public_id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    /**
     * Lists answers as they were given. It fetches one more than was requested, to see whether there is another page.
     */
    Page list(RecommendationFilter filter, Function<StoredRecommendation, SpokenRecommendation> said) {
        Query query = Query.query(criteria(filter))
                .sort(filter.superseded() ? WITH_SUPERSEDED : BY_INDEX)
                .limit(filter.limit() + 1);
        List<StoredRecommendation> found = entities.findAll(query, StoredRecommendation.class);
        boolean more = found.size() > filter.limit();
        List<StoredRecommendation> page = more ? found.subList(0, filter.limit()) : found;
        List<SpokenRecommendation> spoken = page.stream().map(said).toList();
        return new Page(
                IntStream.range(0, page.size())
                        .mapToObj(i -> ListRow.of(page.get(i), spoken.get(i).json()))
                        .toList(),
                spoken.stream().allMatch(SpokenRecommendation::whole),
                more ? page.get(page.size() - 1).publicId() : null);
    }

    private static Criteria criteria(RecommendationFilter filter) {
        Criteria criteria = own().and(
                        filter.superseded()
                                ? where("state").in(AnswerState.CURRENT, AnswerState.SUPERSEDED)
                                : where("state").is(AnswerState.CURRENT));
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

    /** Returns the number of the tenant's last recommendation, or 0 if there is none. */
    long last() {
        return own("select coalesce(max(seq), 0) from stored_recommendation where tenant = :tenant")
                .query(Long.class)
                .single();
    }

    /** Returns the number of the tenant's last recommendation that lists show, or 0 if there is none. */
    public long lastListed() {
        return own("select coalesce(max(seq), 0) from stored_recommendation where tenant = :tenant and state = 'CURRENT'")
                .query(Long.class)
                .single();
    }

    /** Reads the first answers that lists show whose number is greater than {@code after}, in ascending order. */
    public List<Body> after(long after, int most) {
        return own(BODIES + "and state = 'CURRENT' and seq > :after order by tenant, state, seq limit :most")
                .param("after", after)
                .param("most", most)
                .query(Recommendations::body)
                .list();
    }

    /** An answer by its number and its id. */
    record Named(long seq, String publicId) {}

    /** Lists the first answers whose number is greater than {@code after}, in ascending order, without reading them. */
    List<Named> named(long after, int most) {
        return own("select seq, public_id from stored_recommendation where tenant = :tenant and seq > :after"
                        + " order by tenant, seq limit :most")
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Named(row.getLong("seq"), row.getString("public_id")))
                .list();
    }

    /**
     * Lists the numbers of the answers that lists show which are greater than {@code after} and at most {@code upTo}.
     */
    public List<Long> numbers(long after, long upTo) {
        return own("select seq from stored_recommendation where tenant = :tenant and state = 'CURRENT' and seq > :after"
                        + " and seq <= :upTo")
                .param("after", after)
                .param("upTo", upTo)
                .query(Long.class)
                .list();
    }

    /** Reads some answers, in no order. */
    public List<Body> bodies(Collection<Long> seqs) {
        return seqs.isEmpty()
                ? List.of()
                : own(BODIES + "and seq in (:seqs)")
                        .param("seqs", seqs)
                        .query(Recommendations::body)
                        .list();
    }

    /** Reads the first answers after a number that have no summary yet, in ascending order. */
    List<Body> withoutDigest(long after, int most) {
        return own(BODIES + "and title is null and seq > :after order by tenant, seq limit :most")
                .param("after", after)
                .param("most", most)
                .query(Recommendations::body)
                .list();
    }

    /** Adds what lists show of an answer to an answer that was stored without it. */
    void describe(long seq, AnswerSummary digest, Concluded concluded) {
        own("update stored_recommendation set title = :title, requested = :requested, metric = :metric,"
                        + " stake = :stake, alignment = :alignment, readiness = :readiness, approach = :approach,"
                        + " focus = :focus where tenant = :tenant and seq = :seq")
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

    /**
     * Counts how many of the answers that lists show each of these rule sets gave. A rule set that gave none is not in the
     * map.
     */
    public Map<String, Long> countByRuleSet(List<String> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return own("select rule_set, count(*) as answers from stored_recommendation"
                        + " where tenant = :tenant and state = 'CURRENT' and rule_set in (:versions) group by rule_set")
                .param("versions", versions)
                .query((row, number) -> Map.entry(row.getString("rule_set"), row.getLong("answers")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }

    private static Criteria own() {
        return where("tenant").is(Callers.tenant());
    }

    /** Reads an answer by the names of its columns. Spring's own mapper fails once at each name of two words first. */
    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                row.getLong("seq"),
                row.getLong("case_seq"),
                row.getString("case_id"),
                row.getString("public_id"),
                row.getString("title"),
                row.getString("verdict"),
                row.getObject("evaluated_at", OffsetDateTime.class),
                PackedText.of(row));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
