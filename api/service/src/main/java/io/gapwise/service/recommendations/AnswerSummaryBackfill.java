package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.service.store.JobLocks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the summaries of recommendations that were stored before summaries existed, a few at a time. */
@Component
class AnswerSummaryBackfill extends Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerSummaryBackfill.class);

    private static final int TOGETHER = 50;

    private final Recommendations recommendations;
    private final Cases cases;
    private final CaseRecords records;
    private final TransactionOperations transactions;

    AnswerSummaryBackfill(
            Recommendations recommendations,
            Cases cases,
            CaseRecords records,
            TransactionOperations transactions,
            JobLocks locks,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks) {
        super("summaries", locks, tasks);
        this.recommendations = recommendations;
        this.cases = cases;
        this.records = records;
        this.transactions = transactions;
    }

    @Override
    void fill() {
        List<Recommendations.Body> bodies = recommendations.withoutDigest(0, TOGETHER);
        while (!bodies.isEmpty() && !stopped()) {
            List<Recommendations.Body> some = bodies;
            transactions.executeWithoutResult(tx -> fill(some));
            bodies = recommendations.withoutDigest(bodies.get(bodies.size() - 1).seq(), TOGETHER);
        }
    }

    private void fill(List<Recommendations.Body> bodies) {
        Map<Long, String> sent =
                cases.bodies(bodies.stream().map(Recommendations.Body::caseSeq).toList());
        bodies.forEach(body -> fill(body, sent.get(body.caseSeq())));
    }

    private void fill(Recommendations.Body body, String sent) {
        try {
            GapCase gapCase = GapCaseJson.read(sent.getBytes(StandardCharsets.UTF_8));
            Advice advice = RecommendationJson.read(body.body()).advice();
            recommendations.describe(body.seq(), AnswerSummary.of(gapCase, advice), Concluded.of(advice));
            records.entitle(body.caseId(), gapCase.title());
        } catch (BadCase | UnreadableRecommendation e) {
            // Another version of this program may be able to read it. Until then the list shows it without a title.
            LOG.debug("No digest of {}.", body.seq(), e);
        }
    }
}
