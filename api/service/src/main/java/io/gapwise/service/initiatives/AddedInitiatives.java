package io.gapwise.service.initiatives;

import io.gapwise.practice.record.ClaimOutcome;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.recommendations.ErasedCases;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores initiatives that begin, with what their answers claim. */
@Component
class AddedInitiatives {

    private static final int ATTEMPTS = 3;

    private final InitiativeRecords records;
    private final InitiativeVersions versions;
    private final InitiativeClaims claims;
    private final CountedInitiatives counted;
    private final ErasedCases erased;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;

    AddedInitiatives(
            InitiativeRecords records,
            InitiativeVersions versions,
            InitiativeClaims claims,
            CountedInitiatives counted,
            ErasedCases erased,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions) {
        this.records = records;
        this.versions = versions;
        this.claims = claims;
        this.counted = counted;
        this.erased = erased;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Stores an initiative that begins, unless the same form has begun it before.
     *
     * @throws Refusal if its case was erased at that moment
     */
    void store(Initiative begun, List<ClaimOutcome> claimed) throws Refusal {
        for (int attempt = 1; ; attempt++) {
            try {
                if (!Boolean.TRUE.equals(transactions.execute(tx -> stored(begun, claimed)))) {
                    erased.requireText(begun.caseId());
                }
                return;
            } catch (DuplicateKeyException e) {
                if (records.find(begun.id()).isPresent()) {
                    return;
                } else if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Stores an initiative, and returns false where its case was erased at that moment. */
    private boolean stored(Initiative begun, List<ClaimOutcome> claimed) {
        if (!erased.holdText(begun.caseId())) {
            return false;
        }
        counted.counting(List.of(begun.recommendation()), () -> {
            records.add(begun);
            versions.add(begun);
            claims.replace(begun.id(), claimed);
            return true;
        });
        audit.record(AuditAction.INITIATIVE_BEGUN, begun.id());
        quotas.take(Quota.INITIATIVE, 1);
        return true;
    }
}
