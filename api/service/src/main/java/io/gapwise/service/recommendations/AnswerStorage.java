package io.gapwise.service.recommendations;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.access.PerTenant;
import io.gapwise.service.proof.AnswerChain;
import io.gapwise.service.proof.AnswerContent;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.rulesets.RuleSetUses;
import io.gapwise.service.rulesets.RuleSets;
import io.gapwise.service.store.AfterCommit;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Stores answers, each for its case and with the rule set that gave it. */
@Component
class AnswerStorage {

    private static final int ATTEMPTS = 3;
    private static final int TENANTS = 10_000;

    private final RuleSets ruleSets;
    private final RuleSetUses uses;
    private final CaseRecords records;
    private final Cases cases;
    private final Recommendations recommendations;
    private final CaseListing listing;
    private final AnswerChain chain;
    private final Quotas quotas;
    private final TransactionOperations transactions;

    private final AnswersTogether together =
            new AnswersTogether((ruleSet, answers) -> keepLinked(ruleSet, answers, () -> {}));

    /** The version that was stored last. The database is not asked again for each answer whether it is there. */
    private final PerTenant<AtomicReference<String>> keptLast =
            new PerTenant<>(TENANTS, () -> new AtomicReference<>(""));

    AnswerStorage(
            RuleSets ruleSets,
            RuleSetUses uses,
            CaseRecords records,
            Cases cases,
            Recommendations recommendations,
            CaseListing listing,
            AnswerChain chain,
            Quotas quotas,
            TransactionOperations transactions) {
        this.ruleSets = ruleSets;
        this.uses = uses;
        this.records = records;
        this.cases = cases;
        this.recommendations = recommendations;
        this.listing = listing;
        this.chain = chain;
        this.quotas = quotas;
        this.transactions = transactions;
    }

    /**
     * Stores an answer, which begins a case of its own, with others that came at the same time. When this returns, it is
     * on disk.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not store so many cases
     */
    void keep(RuleSet ruleSet, IssuedRecommendation answer) {
        together.keep(ruleSet, linked(ruleSet, answer));
    }

    /**
     * Stores either all of these answers or none. Each begins a case of its own. When this returns, they are on disk.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not store so many cases
     */
    void keep(RuleSet ruleSet, List<IssuedRecommendation> answers) {
        keep(ruleSet, answers, () -> {});
    }

    /**
     * Stores either all of these answers or none, and what belongs to them.
     *
     * @param together stores what belongs to them in the same transaction
     */
    void keep(RuleSet ruleSet, List<IssuedRecommendation> answers, Runnable together) {
        keepLinked(ruleSet, linked(ruleSet, answers), together);
    }

    private void keepLinked(RuleSet ruleSet, List<LinkedAnswer> answers, Runnable together) {
        tried(ruleSet, () -> {
            keepRules(ruleSet, answers.get(0).answer().recommendation().evaluatedAt());
            insert(ruleSet, answers, false);
            together.run();
            return true;
        });
    }

    /**
     * Stores an answer that begins a case of its own, if it may be stored.
     *
     * @param permitted says whether it may, as the first thing of each attempt
     */
    void keepIf(RuleSet ruleSet, IssuedRecommendation answer, BooleanSupplier permitted) {
        List<LinkedAnswer> answers = linked(ruleSet, List.of(answer));
        tried(ruleSet, () -> {
            if (!permitted.getAsBoolean()) {
                return false;
            }
            keepRules(ruleSet, answer.recommendation().evaluatedAt());
            insert(ruleSet, answers, false);
            return true;
        });
    }

    /**
     * Stores the answer to a made-up case, which is in no count.
     *
     * @param now when it is stored; the answer may be dated earlier
     */
    void keepSample(RuleSet ruleSet, IssuedRecommendation answer, Instant now) {
        List<LinkedAnswer> answers = linked(ruleSet, List.of(answer));
        tried(ruleSet, () -> {
            keepRules(ruleSet, now);
            insert(ruleSet, answers, true);
            return true;
        });
    }

    /**
     * Stores an answer to a version of a case that is there. Earlier answers of the case leave the lists.
     *
     * @return whether it is stored; it is not if the version is not the current one any more
     */
    boolean keepFor(RuleSet ruleSet, CaseVersion version, IssuedRecommendation answer) {
        LinkedAnswer linked = linked(ruleSet, answer);
        return tried(ruleSet, () -> insertFor(ruleSet, version, linked));
    }

    private boolean tried(RuleSet ruleSet, BooleanSupplier inserting) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(transactions.execute(tx -> {
                    boolean kept = inserting.getAsBoolean();
                    if (kept) {
                        AtomicReference<String> last = keptLast.current();
                        AfterCommit.run(() -> last.set(ruleSet.version()));
                    }
                    return kept;
                }));
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // Another request may have stored the same new rule set at the same time. Then the next attempt finds
                // it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<LinkedAnswer> linked(RuleSet ruleSet, List<IssuedRecommendation> answers) {
        return answers.stream().map(each -> linked(ruleSet, each)).toList();
    }

    private LinkedAnswer linked(RuleSet ruleSet, IssuedRecommendation answer) {
        return new LinkedAnswer(answer, PackedText.pack(answer.body()), chain.link(content(ruleSet.version(), answer)));
    }

    private void insert(RuleSet ruleSet, List<LinkedAnswer> linked, boolean samples) {
        List<IssuedRecommendation> answers =
                linked.stream().map(LinkedAnswer::answer).toList();
        List<CaseRecord> begun = answers.stream()
                .map(AnswerStorage::begun)
                .map(each -> samples ? each.asSample() : each)
                .toList();
        records.add(begun);
        List<Long> seqs = cases.addFirst(
                begun, answers.stream().map(IssuedRecommendation::caseJson).toList(), MadeHow.CREATED);
        recommendations.add(ruleSet.version(), begun, seqs, linked);
        chain.append(linked.stream().map(LinkedAnswer::link).toList());
        // Behind the chain, where the threads of this program wait in line already.
        quotas.take(Quota.CASES, answers.size());
    }

    private boolean insertFor(RuleSet ruleSet, CaseVersion version, LinkedAnswer linked) {
        IssuedRecommendation answer = linked.answer();
        CaseRecord held = records.held(version.caseId()).orElse(null);
        if (held == null || held.erasedAt() != null || held.version() != version.number()) {
            return false;
        }
        keepRules(ruleSet, answer.recommendation().evaluatedAt());
        recommendations.add(ruleSet.version(), List.of(held), List.of(version.seq()), List.of(linked));
        chain.append(List.of(linked.link()));
        records.answered(held.id(), answer.id(), utc(answer));
        listing.supersede(held);
        return true;
    }

    private void keepRules(RuleSet ruleSet, Instant firstUsed) {
        String version = ruleSet.version();
        if (!keptLast.current().get().equals(version)) {
            ruleSets.keep(ruleSet, firstUsed);
            uses.add(version, firstUsed);
        }
    }

    /** Returns the case that an answer begins, which has the id of the answer. */
    private static CaseRecord begun(IssuedRecommendation answer) {
        return CaseRecord.begun(
                        answer.id(),
                        answer.digest().title(),
                        answer.recommendation().reference(),
                        CaseOwner.ofCaller(),
                        utc(answer))
                .answeredBy(answer.id());
    }

    private static OffsetDateTime utc(IssuedRecommendation answer) {
        return answer.recommendation().evaluatedAt().atOffset(ZoneOffset.UTC);
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
