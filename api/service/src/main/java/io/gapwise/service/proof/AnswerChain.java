package io.gapwise.service.proof;

import io.gapwise.service.access.Callers;
import io.gapwise.service.store.TenantLines;
import java.security.SecureRandom;
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

    /**
     * Adds answers. The last link of the chain stays locked until the transaction ends.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the tenant's first answers are stored twice at once
     */
    public void append(List<AnswerContent> answers) {
        String tenant = Callers.tenant();
        List<Proof> proven =
                answers.stream().map(answer -> Proof.of(answer, tenant, salt())).toList();
        List<WitnessedAnswer> added = new ArrayList<>();
        tellTheWitness(added);
        lines.holdUntilTheEnd(tenant);
        ChainHead head = heads.held(tenant);
        List<Proof> links = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Proof link = proven.get(i).behind(head);
            head = link.head();
            links.add(link);
            added.add(new WitnessedAnswer(head, answers.get(i).evaluatedAt(), link.recommendation()));
        }
        proofs.add(links);
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
