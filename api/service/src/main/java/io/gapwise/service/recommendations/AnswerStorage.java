package io.gapwise.service.recommendations;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.access.PerTenant;
import io.gapwise.service.proof.AnswerChain;
import io.gapwise.service.proof.AnswerContent;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.rulesets.RuleSetUses;
import io.gapwise.service.rulesets.RuleSets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores answers, each with its case and the rule set that gave it. */
@Component
class AnswerStorage {

    private static final int ATTEMPTS = 3;
    private static final int TENANTS = 10_000;

    private final RuleSets ruleSets;
    private final RuleSetUses uses;
    private final Cases cases;
    private final Recommendations recommendations;
    private final AnswerChain chain;
    private final Quotas quotas;
    private final TransactionOperations transactions;

    /** The version that was stored last. The database is not asked again for each answer whether it is there. */
    private final PerTenant<AtomicReference<String>> keptLast =
            new PerTenant<>(TENANTS, () -> new AtomicReference<>(""));

    AnswerStorage(
            RuleSets ruleSets,
            RuleSetUses uses,
            Cases cases,
            Recommendations recommendations,
            AnswerChain chain,
            Quotas quotas,
            TransactionOperations transactions) {
        this.ruleSets = ruleSets;
        this.uses = uses;
        this.cases = cases;
        this.recommendations = recommendations;
        this.chain = chain;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /**
     * Stores either all of these answers with their cases or none. When this returns, they are on disk.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not store so many cases
     */
    void keep(RuleSet ruleSet, List<IssuedRecommendation> answers) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(tx -> insert(ruleSet, answers));
                keptLast.current().set(ruleSet.version());
                return;
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // Another request may have stored the same new rule set at the same time. Then the next attempt finds
                // it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void insert(RuleSet ruleSet, List<IssuedRecommendation> answers) {
        String version = ruleSet.version();
        if (!keptLast.current().get().equals(version)) {
            Instant firstUsed = answers.get(0).recommendation().evaluatedAt();
            ruleSets.keep(ruleSet, firstUsed);
            uses.add(version, firstUsed);
        }
        List<Long> caseSeqs =
                cases.add(answers.stream().map(IssuedRecommendation::caseJson).toList());
        recommendations.add(version, caseSeqs, answers);
        chain.append(answers.stream().map(answer -> content(version, answer)).toList());
        // Behind the chain, where the threads of this program wait in line already.
        quotas.take(Quota.CASES, answers.size());
    }

    private static AnswerContent content(String version, IssuedRecommendation answer) {
        return new AnswerContent(
                answer.id(),
                version,
                answer.recommendation().advice().verdict().value().name(),
                answer.recommendation().evaluatedAt(),
                answer.caseJson(),
                answer.body());
    }
}
