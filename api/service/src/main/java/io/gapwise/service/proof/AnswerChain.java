package io.gapwise.service.proof;

import io.gapwise.service.access.Callers;
import io.gapwise.service.store.TenantLines;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Adds answers to the chain of the caller's tenant, in the transaction that stores them. */
@Component
public class AnswerChain {

    private static final int SALT_BYTES = 16;

    private final ChainHeads heads;
    private final Proofs proofs;
    private final Witness witness;
    private final SecureRandom random = new SecureRandom();

    private final TenantLines lines = new TenantLines();

    AnswerChain(ChainHeads heads, Proofs proofs, Witness witness) {
        this.heads = heads;
        this.proofs = proofs;
        this.witness = witness;
    }

    /** A link that has no place in the chain yet, of an answer that was given at a time. */
    public record Unplaced(Proof proof, Instant evaluatedAt) {}

    /**
     * Returns the link of an answer of the caller's tenant. To hash a long answer takes a while, so it is done before
     * others wait for the end of the chain.
     */
    public Unplaced link(AnswerContent answer) {
        return new Unplaced(Proof.of(answer, Callers.tenant(), salt()), answer.evaluatedAt());
    }

    /**
     * Adds links of the caller's tenant. The last link of the chain stays locked until the transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the tenant's first answers are stored twice at once
     */
    public void append(List<Unplaced> links) {
        String tenant = Callers.tenant();
        List<WitnessedAnswer> added = new ArrayList<>();
        tellTheWitness(added);
        lines.holdUntilTheEnd(tenant);
        ChainHead head = heads.held(tenant);
        List<Proof> placed = new ArrayList<>();
        for (Unplaced each : links) {
            Proof link = each.proof().behind(head);
            head = link.head();
            placed.add(link);
            added.add(new WitnessedAnswer(head, each.evaluatedAt(), link.recommendation()));
        }
        proofs.add(placed);
        heads.move(head);
    }

    private void tellTheWitness(List<WitnessedAnswer> added) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                witness.saw(added);
            }
        });
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
