package io.gapwise.core.advice;

import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Stakeholder;
import java.util.Collections;
import java.util.Set;

/** Works out how well the evidence carries a verdict, on the scale of the contract. What statements say counts. */
final class ConfidenceScale {

    private static final Set<EvidenceSource> SEEN =
            Set.of(EvidenceSource.OBSERVATION, EvidenceSource.PERFORMANCE_DATA, EvidenceSource.WORK_SAMPLES);
    private static final int ENOUGH_OF_THE_WORKPLACE = 5;

    private ConfidenceScale() {}

    static Confidence of(GapCase judged) {
        Set<EvidenceSource> sources = judged.evidence().allSources();
        if (sources == null || Set.of(EvidenceSource.OPINION).containsAll(sources)) {
            return Confidence.WEAK;
        }
        Set<Stakeholder> heard = judged.evidence().heard();
        boolean strong = !Collections.disjoint(sources, SEEN)
                && heard != null
                && heard.contains(Stakeholder.PERFORMERS)
                && judged.obstacles().workplaceKnown() >= ENOUGH_OF_THE_WORKPLACE;
        return strong ? Confidence.STRONG : Confidence.FAIR;
    }
}
