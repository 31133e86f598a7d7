package io.gapwise.service.recommendations;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.rulesets.RuleSets;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores answers, each with its case and the rule set that decided. */
@Component
class AnswerStorage {

    private static final int ATTEMPTS = 3;

    private final RuleSets ruleSets;
    private final Cases cases;
    private final Recommendations recommendations;
    private final TransactionOperations transactions;
    private volatile String keptLast = "";

    AnswerStorage(RuleSets ruleSets, Cases cases, Recommendations recommendations, TransactionOperations transactions) {
        this.ruleSets = ruleSets;
        this.cases = cases;
        this.recommendations = recommendations;
        this.transactions = transactions;
    }

    /** Keeps answers with their cases, all or none; when this returns, they are on disk. */
    void keep(RuleSet ruleSet, List<IssuedRecommendation> answers) {
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

    private void insert(RuleSet ruleSet, List<IssuedRecommendation> answers) {
        String version = ruleSet.version();
        if (!keptLast.equals(version)) {
            ruleSets.keep(ruleSet, answers.get(0).recommendation().evaluatedAt());
        }
        List<Long> caseSeqs =
                cases.add(answers.stream().map(IssuedRecommendation::caseJson).toList());
        recommendations.add(version, caseSeqs, answers);
    }
}
