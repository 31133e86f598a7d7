package io.gapwise.core.cases;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What shows the obstacles and who was asked; a left-out set is unknown, an empty one means none. */
public record Evidence(
        @Nullable Set<EvidenceSource> sources, @Nullable Set<Stakeholder> heard) {

    private static final Set<EvidenceSource> ONLY_OPINION = Set.of(EvidenceSource.OPINION);

    public Evidence {
        sources = sources == null ? null : Words.ordered(EvidenceSource.class, sources);
        heard = heard == null ? null : Words.ordered(Stakeholder.class, heard);
    }

    /** YES where the sources are opinion and nothing else. */
    @Derived(cites = "evidence.sources")
    public Answer onlyOpinion() {
        return ONLY_OPINION.equals(sources) ? Answer.YES : Answer.NO;
    }
}
