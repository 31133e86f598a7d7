package io.gapwise.core.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what shows the obstacles and who was heard. A set that was left out is unknown, an empty set means none. */
public record Evidence(
        @Nullable Set<EvidenceSource> sources, @Nullable Set<Stakeholder> heard) {

    private static final Set<EvidenceSource> ONLY_OPINION = Set.of(EvidenceSource.OPINION);

    public Evidence {
        sources = sources == null ? null : Words.ordered(EvidenceSource.class, sources);
        heard = heard == null ? null : Words.ordered(Stakeholder.class, heard);
    }

    /** Returns YES where the only source is opinion. */
    @Derived(cites = "evidence.sources")
    public Answer onlyOpinion() {
        return ONLY_OPINION.equals(sources) ? Answer.YES : Answer.NO;
    }
}
