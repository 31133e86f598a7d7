package io.gapwise.service.recommendations;

import static org.springframework.data.relational.core.query.Criteria.where;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.rulesets.RuleSets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The recommendations given so far, each with its case and the rule set that decided. */
@Repository
class Recommendations {

    private static final int ATTEMPTS = 3;

    private final JdbcAggregateOperations store;
    private final TransactionOperations transactions;
    private final RuleSets ruleSets;
    private volatile String keptLast = "";

    Recommendations(JdbcAggregateOperations store, RuleSets ruleSets, TransactionOperations transactions) {
        this.store = store;
        this.ruleSets = ruleSets;
        this.transactions = transactions;
    }

    /** Keeps answers with their cases, all or none; when this returns, they are on disk. */
    void keep(RuleSet ruleSet, List<Answer> answers) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> insert(ruleSet, answers));
                keptLast = ruleSet.version();
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // Somebody else may have used this rule set for the first time, at the same time. Then it is there now.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void insert(RuleSet ruleSet, List<Answer> answers) {
        String version = ruleSet.version();
        if (!keptLast.equals(version)) {
            ruleSets.keep(ruleSet, answers.get(0).recommendation().evaluatedAt());
        }
        Iterator<StoredCase> cases = store.insertAll(answers.stream()
                        .map(answer -> new StoredCase(null, answer.caseJson()))
                        .toList())
                .iterator();
        store.insertAll(answers.stream()
                .map(answer -> stored(version, cases.next(), answer))
                .toList());
    }

    private static StoredRecommendation stored(String ruleSet, StoredCase gapCase, Answer answer) {
        Recommendation recommendation = answer.recommendation();
        return new StoredRecommendation(
                null,
                recommendation.id(),
                Objects.requireNonNull(gapCase.seq()),
                ruleSet,
                recommendation.reference(),
                recommendation.advice().verdict().value().name(),
                utc(recommendation.evaluatedAt()),
                answer.body(),
                answer.digest());
    }

    boolean isEmpty() {
        return store.findAll(Query.empty().limit(1), StoredRecommendation.class).isEmpty();
    }

    Optional<StoredRecommendation> find(String id) {
        return store.findOne(Query.query(where("publicId").is(id)), StoredRecommendation.class);
    }

    /** The case as it was sent. */
    String caseOf(StoredRecommendation answer) {
        return Objects.requireNonNull(store.findById(answer.caseSeq(), StoredCase.class))
                .body();
    }

    /** One more than asked for is fetched, to see whether there is more. */
    Page list(Filter filter) {
        Query query =
                Query.query(criteria(filter)).sort(Sort.by("seq").descending()).limit(filter.limit() + 1);
        List<StoredRecommendation> found = store.findAll(query, StoredRecommendation.class);
        boolean more = found.size() > filter.limit();
        List<StoredRecommendation> page = more ? found.subList(0, filter.limit()) : found;
        return new Page(
                page.stream().map(StoredRecommendation::body).toList(),
                more ? page.get(page.size() - 1).seq() : null);
    }

    private static Criteria criteria(Filter filter) {
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
