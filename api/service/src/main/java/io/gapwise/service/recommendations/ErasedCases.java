package io.gapwise.service.recommendations;

import io.gapwise.core.wording.Sentence;
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
 * that counts and proofs still hold. A case is called by its own id or by that of any of its answers.
 */
@Component
public class ErasedCases {

    /** The number of versions that are held in memory at a time. */
    private static final int TOGETHER = 50;

    private final AnswerContexts contexts;
    private final CaseRecords records;
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
            CaseRecords records,
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
        this.records = records;
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
     * @param id the id of the case or of any of its answers
     * @throws ResourceNotFound if the caller's tenant has neither of this id
     */
    public ErasureReceipt erase(String id) throws ResourceNotFound {
        String caseId = caseOf(id).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.case")));
        return eraseOne(caseId);
    }

    /** Erases all cases with this reference; empty if there are none, which is also so when all are erased. */
    public List<ErasureReceipt> eraseAll(String reference) {
        return records.withReference(reference).stream().map(this::eraseOne).toList();
    }

    private ErasureReceipt eraseOne(String caseId) {
        return transactions.execute(tx -> {
            records.held(caseId);
            return erasures.ofCase(caseId).orElseGet(() -> eraseHeld(caseId));
        });
    }

    /** Finds the case that has this id, or an answer of this id. */
    Optional<String> caseOf(String id) {
        return !AnswerContexts.ID.matcher(id).matches()
                ? Optional.empty()
                : records.find(id).map(CaseRecord::id).or(() -> recommendations.caseOf(id));
    }

    /** Returns the receipt of a case by its id or that of any of its answers; empty if it was not erased. */
    public Optional<ErasureReceipt> receipt(String id) {
        return caseOf(id).flatMap(erasures::ofCase);
    }

    /** Lists the ids of the answers whose cases were erased after a time. */
    public List<String> since(Instant time) {
        return recommendations.ofCases(erasures.since(time.atOffset(ZoneOffset.UTC)));
    }

    /**
     * Makes sure that the text of a case is there.
     *
     * @throws Refusal if it was erased
     */
    public void requireText(String id) throws Refusal {
        Optional<ErasureReceipt> receipt = receipt(id);
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

    /**
     * Locks a case until the transaction of the caller ends, so that nobody erases it meanwhile.
     *
     * @return whether its text is there
     */
    public boolean holdText(String caseId) {
        return records.held(caseId).filter(held -> held.erasedAt() == null).isPresent();
    }

    private ErasureReceipt eraseHeld(String caseId) {
        traces.forEach(each -> each.hold(caseId));
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        eraseVersions(caseId);
        for (Recommendations.Standing answer : recommendations.standings(caseId)) {
            recommendations.eraseTexts(answer.publicId(), CodedForm.ofAnswer(recommendations.body(answer.seq())), now);
            proofs.forgetSalt(Callers.tenant(), answer.publicId());
        }
        records.erase(caseId, CodedForm.ERASED, now);
        Map<CaseTraces.Kind, Integer> forgotten = new EnumMap<>(CaseTraces.Kind.class);
        traces.forEach(each -> forgotten.merge(each.kind(), each.forget(caseId), Integer::sum));
        ErasureReceipt receipt = ErasureReceipt.of(
                UUID.randomUUID().toString(), caseId, now, Callers.current().name(), forgotten);
        erasures.add(receipt);
        audit.record(AuditAction.CASES_ERASED, caseId);
        quotas.giveBack(Quota.CASES, 1);
        compaction.request();
        return receipt;
    }

    private void eraseVersions(String caseId) {
        List<CaseVersion> some = cases.versions(caseId, Integer.MAX_VALUE, TOGETHER);
        while (!some.isEmpty()) {
            some.forEach(version -> cases.rewrite(version.seq(), CodedForm.ofCase(version.body())));
            some = cases.versions(caseId, some.get(some.size() - 1).number(), TOGETHER);
        }
    }
}
