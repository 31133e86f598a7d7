package io.gapwise.service.recommendations;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.AnswerChain;
import io.gapwise.service.proof.Proofs;
import io.gapwise.service.store.JobLocks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds answers that were stored before there was a chain to the chain of the main tenant, whose all of them are. New
 * answers take their places among them, for the chain is in the order in which answers were added to it.
 */
@Component
class ChainBackfill extends Backfill {

    private static final int TOGETHER = 100;

    private final Recommendations recommendations;
    private final Cases cases;
    private final Proofs proofs;
    private final AnswerChain chain;
    private final TransactionOperations transactions;

    ChainBackfill(
            Recommendations recommendations,
            Cases cases,
            Proofs proofs,
            AnswerChain chain,
            TransactionOperations transactions,
            JobLocks locks,
            @Qualifier("applicationTaskExecutor") TaskExecutor tasks) {
        super("places in the chain", locks, tasks);
        this.recommendations = recommendations;
        this.cases = cases;
        this.proofs = proofs;
        this.chain = chain;
        this.transactions = transactions;
    }

    @Override
    void fill() {
        if (recommendations.count() == proofs.count(Caller.MAIN_TENANT)) {
            return;
        }
        List<Recommendations.Named> some = recommendations.named(0, TOGETHER);
        while (!some.isEmpty() && !stopped()) {
            List<String> ids =
                    some.stream().map(Recommendations.Named::publicId).toList();
            transactions.executeWithoutResult(tx -> add(ids));
            some = recommendations.named(some.get(some.size() - 1).seq(), TOGETHER);
        }
    }

    private void add(List<String> ids) {
        Set<String> known = proofs.known(Callers.tenant(), ids);
        List<StoredRecommendation> missing = recommendations.all(
                ids.stream().filter(id -> !known.contains(id)).toList());
        if (!missing.isEmpty()) {
            Map<Long, String> sent = cases.bodies(
                    missing.stream().map(StoredRecommendation::caseSeq).toList());
            chain.append(missing.stream()
                    .map(answer -> chain.link(StoredProofs.content(answer, sent.getOrDefault(answer.caseSeq(), ""))))
                    .toList());
        }
    }
}
