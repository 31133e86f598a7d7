package io.gapwise.service.proof;

import java.util.List;
import org.springframework.stereotype.Component;

/** Shows where the chains end, to those who must not move them. */
@Component
public final class ChainEnds {

    private final ChainHeads heads;

    ChainEnds(ChainHeads heads) {
        this.heads = heads;
    }

    /** Lists the ends of the chains of all tenants. */
    public List<ChainHead> all() {
        return heads.all();
    }
}
