package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Direction;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the records reckon anew whenever it is read, once for a case, as whoever writes Java for speed would keep it. */
public record Reckoned(
        Answer measurable,
        @Nullable Direction direction,
        int workplaceKnown,
        int personKnown,
        Answer onlyOpinion,
        Answer stated,
        @Nullable Set<EvidenceSource> allSources) {

    static final Set<String> PATHS = Set.of(
            "goal.measurable",
            "goal.direction",
            "obstacles.workplaceKnown",
            "obstacles.personKnown",
            "evidence.onlyOpinion",
            "evidence.stated",
            "evidence.allSources");

    static Reckoned of(GapCase gapCase) {
        return new Reckoned(
                gapCase.goal().measurable(),
                gapCase.goal().direction(),
                gapCase.obstacles().workplaceKnown(),
                gapCase.obstacles().personKnown(),
                gapCase.evidence().onlyOpinion(),
                gapCase.evidence().stated(),
                gapCase.evidence().allSources());
    }
}
