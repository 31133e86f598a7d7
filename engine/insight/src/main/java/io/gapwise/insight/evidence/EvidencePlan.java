package io.gapwise.insight.evidence;

import io.gapwise.core.cases.VerdictValue;
import java.util.List;

/**
 * Says what could still turn the verdict of a case, what matters most first.
 *
 * @param verdict the verdict for the case as it is
 * @param conditional whether it holds only if what is claimed is so
 * @param restsOnClaims the contract paths of the claims on which the verdict rests; none unless it rests on claims alone
 * @param alone the questions each of which can turn the verdict alone
 * @param together the questions that can turn it only once others are answered
 * @param lifts what is said to be in the way and not well shown
 * @param steps how to find out what matters, put together so that one visit answers several questions
 */
public record EvidencePlan(
        VerdictValue verdict,
        boolean conditional,
        Standing standing,
        List<String> restsOnClaims,
        List<Turning> alone,
        List<Turning> together,
        List<Lift> lifts,
        List<Step> steps) {

    public EvidencePlan {
        restsOnClaims = List.copyOf(restsOnClaims);
        alone = List.copyOf(alone);
        together = List.copyOf(together);
        lifts = List.copyOf(lifts);
        steps = List.copyOf(steps);
    }
}
