package io.gapwise.insight.evidence;

import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * Names something that is said to be in the way and not well shown, and what follows once it is.
 *
 * @param field the contract path of the obstacle
 * @param support how well it is shown now
 * @param firmer what follows if it is told or shown, the less first
 */
public record Lift(String field, Side side, Support support, List<Firmer> firmer) {

    public Lift {
        firmer = List.copyOf(firmer);
    }

    /**
     * Says what follows from better support.
     *
     * @param conditional whether the verdict would still hold only if what is claimed is so
     */
    public record Firmer(Support support, VerdictValue verdict, boolean conditional) {}
}
