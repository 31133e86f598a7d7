package io.gapwise.insight.evidence;

import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * Says what could still turn the verdict of a case. Whatever speaks of this asks here, so that it never says two things
 * of the same case.
 *
 * @param conditional whether the verdict holds only if what is claimed is so
 * @param couldTurn the contract paths, in contract order, of all answers that are open, only claimed or disputed and
 *     could give another verdict: each of them alone, or together with others that are needed for it
 * @param restsOnClaims the contract paths of the claims on which the verdict rests; none unless it rests on claims alone
 */
public record StillTurning(
        VerdictValue verdict,
        boolean conditional,
        Standing standing,
        List<String> couldTurn,
        List<String> restsOnClaims) {

    public StillTurning {
        couldTurn = List.copyOf(couldTurn);
        restsOnClaims = List.copyOf(restsOnClaims);
    }
}
