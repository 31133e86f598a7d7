package io.gapwise.insight.evidence;

import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.signs.WayToFindOut;
import java.util.List;

/**
 * Names something that is said to be in the way and not well shown, and what follows once it is.
 *
 * @param field the contract path of the obstacle
 * @param support how well it is shown now
 * @param firmer what follows if it is told or shown, the less first
 * @param matters whether the verdict turns by that, or holds without condition
 * @param ways the ways to find it out that are good enough, the cheapest first; there may be none
 */
public record Lift(
        String field, Side side, Support support, List<Firmer> firmer, boolean matters, List<WayToFindOut> ways) {

    public Lift {
        firmer = List.copyOf(firmer);
        ways = List.copyOf(ways);
    }

    /**
     * Says what follows from better support.
     *
     * @param conditional whether the verdict would still hold only if what is claimed is so
     */
    public record Firmer(Support support, VerdictValue verdict, boolean conditional) {}
}
