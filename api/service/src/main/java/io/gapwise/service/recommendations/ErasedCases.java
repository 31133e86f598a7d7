package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.proof.CodedForm;
import io.gapwise.service.proof.Proofs;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.store.StoreCompaction;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases the free text of cases for good. The coded answers, the verdict, the rule set and the link in the chain stay, so
 * that counts and proofs still hold. A case is called by the id of its recommendation.
 */
@Component
public class ErasedCases {

    private final AnswerContexts contexts;
    private final Recommendations recommendations;
    private final Cases cases;
    private final Proofs proofs;
    private final Erasures erasures;
    private final List<CaseTraces> traces;
    private final Audit audit;
    private final Quotas quotas;
    private final StoreCompaction compaction;
    private final TransactionOperations transactions;
    private final Clock clock;

    ErasedCases(
            AnswerContexts contexts,
            Recommendations recommendations,
            Cases cases,
            Proofs proofs,
            Erasures erasures,
            List<CaseTraces> traces,
            Audit audit,
            Quotas quotas,
            StoreCompaction compaction,
            TransactionOperations transactions,
            Clock clock) {
        this.contexts = contexts;
        this.recommendations = recommendations;
        this.cases = cases;
        this.proofs = proofs;
        this.erasures = erasures;
        this.traces = traces;
        this.audit = audit;
        this.quotas = quotas;
        this.compaction = compaction;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Erases a case and returns the receipt. A case that was erased before keeps its receipt.
     *
     * @throws ResourceNotFound if the caller's tenant has no answer of this id
     */
    public ErasureReceipt erase(String id) throws ResourceNotFound {
        StoredRecommendation stored = contexts.stored(id);
        return transactions.execute(tx -> erasures.ofCase(id).orElseGet(() -> erase(stored)));
    }

    /** Erases all cases with this reference; empty if there are none, which is also so when all are erased. */
    public List<ErasureReceipt> eraseAll(String reference) {
        return recommendations.withReference(reference).stream()
                .map(stored -> transactions.execute(
                        tx -> erasures.ofCase(stored.publicId()).orElseGet(() -> erase(stored))))
                .toList();
    }

    /** Returns the receipt of a case; empty if it was not erased. */
    public Optional<ErasureReceipt> receipt(String id) {
        return erasures.ofCase(id);
    }

    /** Lists the ids of the answers whose cases were erased after a time. */
    public List<String> since(Instant time) {
        return erasures.since(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * Makes sure that the text of a case is there.
     *
     * @throws Refusal if it was erased
     */
    public void requireText(String id) throws Refusal {
        Optional<ErasureReceipt> receipt = erasures.ofCase(id);
        if (receipt.isPresent()) {
            throw Refusal.erased(
                    receipt.get().erasedAt().toInstant(), receipt.get().id());
        }
    }

    /**
     * Returns a case as it was sent.
     *
     * @throws Refusal if it was erased
     */
    String sent(String id) throws ResourceNotFound, Refusal {
        StoredRecommendation stored = contexts.stored(id);
        requireText(id);
        return cases.body(stored.caseSeq());
    }

    private ErasureReceipt erase(StoredRecommendation stored) {
        String id = stored.publicId();
        cases.rewrite(stored.caseSeq(), CodedForm.ofCase(cases.body(stored.caseSeq())));
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        recommendations.eraseTexts(id, CodedForm.ofAnswer(stored.body()), now);
        proofs.forgetSalt(Callers.tenant(), id);
        Map<CaseTraces.Kind, Integer> forgotten = new EnumMap<>(CaseTraces.Kind.class);
        traces.forEach(each -> forgotten.merge(each.kind(), each.forget(id), Integer::sum));
        ErasureReceipt receipt = new ErasureReceipt(
                UUID.randomUUID().toString(),
                id,
                now,
                Callers.current().name(),
                forgotten.getOrDefault(CaseTraces.Kind.DRAFTS, 0),
                forgotten.getOrDefault(CaseTraces.Kind.UPLOAD_ROWS, 0));
        erasures.add(receipt);
        audit.record(AuditAction.CASES_ERASED, id);
        quotas.giveBack(Quota.CASES, 1);
        compaction.request();
        return receipt;
    }
}
