package io.gapwise.service.initiatives;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.ErasedCases;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds initiatives, and lets those who write something of one do so one after the other. Two of them would otherwise both
 * see what was there before and store the same twice; and what somebody writes while an initiative is deleted, or its case
 * erased, would stay for ever.
 */
@Component
public class HeldInitiatives {

    private final InitiativeRecords records;
    private final ErasedCases erased;
    private final TransactionOperations transactions;

    HeldInitiatives(InitiativeRecords records, ErasedCases erased, TransactionOperations transactions) {
        this.records = records;
        this.erased = erased;
        this.transactions = transactions;
    }

    /**
     * Returns an initiative as it is now.
     *
     * @throws ResourceNotFound if the tenant has none of this id
     * @throws Refusal if its case was erased
     */
    Initiative get(String id) throws ResourceNotFound, Refusal {
        Optional<Initiative> found = InitiativeReader.isId(id) ? records.find(id) : Optional.empty();
        if (found.isPresent()) {
            return found.get();
        }
        Optional<String> caseId = InitiativeReader.isId(id) ? records.caseOf(id) : Optional.empty();
        if (caseId.isPresent()) {
            erased.requireText(caseId.get());
        }
        throw new ResourceNotFound(Sentence.of("missing.initiative"));
    }

    /**
     * Does something in a transaction to whose end nobody else writes anything of the initiative.
     *
     * @throws ResourceNotFound if the initiative was deleted
     * @throws Refusal if its case was erased
     */
    public <T> T held(String id, Supplier<T> work) throws ResourceNotFound, Refusal {
        Optional<T> done = whereThere(id, work);
        if (done.isEmpty()) {
            get(id);
            throw new ResourceNotFound(Sentence.of("missing.initiative"));
        }
        return done.get();
    }

    /** Does the same for work that nobody waits for: empty where the initiative was deleted or its case erased. */
    public <T> Optional<T> whereThere(String id, Supplier<T> work) {
        Optional<T> done = transactions.execute(tx -> records.hold(id) ? Optional.of(work.get()) : Optional.empty());
        return done == null ? Optional.empty() : done;
    }
}
