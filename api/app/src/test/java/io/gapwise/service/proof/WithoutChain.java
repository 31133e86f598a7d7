package io.gapwise.service.proof;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Proves nothing, to measure what the proof costs. */
@Component
@Primary
@ConditionalOnProperty(WithoutChain.SETTING)
class WithoutChain extends AnswerChain {

    static final String SETTING = "test.without-chain";

    WithoutChain(ChainHeads heads, Proofs proofs, Witness witness) {
        super(heads, proofs, witness);
    }

    @Override
    public Unplaced link(AnswerContent answer) {
        return new Unplaced(new Proof(answer.id(), "", 0, null, "", "", "", ""), answer.evaluatedAt());
    }

    @Override
    public void append(List<Unplaced> links) {}
}
