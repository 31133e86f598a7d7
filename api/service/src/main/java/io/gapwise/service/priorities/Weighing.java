package io.gapwise.service.priorities;

import io.gapwise.core.priority.Standing;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.insight.ranking.WeighedCase;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.priorities.RankedAnswers.Listed;
import io.gapwise.service.recommendations.StoredAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and weighs cases by the rules, the strategy and the day that it was made for. */
record Weighing(PriorityRanker ranker, CaseStandings standings) {

    /** Holds what a case is ranked by. */
    private record Found(CaseSketch sketch, Standing standing, WeighedCase weighed) {}

    /**
     * Holds what came of a case.
     *
     * @param found what it is ranked by; null where its answer cannot be read
     */
    record Weighed(Listed listed, @Nullable Found found) {

        /** Says whether it would be weighed alike beside other initiatives. */
        boolean stands(Weighing weighing, List<BegunInitiative> begun) {
            return found == null || found.standing().equals(weighing.standing(found.sketch(), begun));
        }

        /** Returns the case as it is ranked; empty where its answer cannot be read. */
        Optional<RankedCase> ranked(List<BegunInitiative> begun, List<String> tags) {
            return found == null
                    ? Optional.empty()
                    : Optional.of(new RankedCase(
                            listed.seq(), found.sketch(), found.standing(), found.weighed(), begun, tags));
        }
    }

    Standing standing(CaseSketch sketch, List<BegunInitiative> begun) {
        return standings.of(sketch, begun);
    }

    /** @param begun the initiatives by the id of the case */
    List<Weighed> weigh(Collection<Listed> wanted, Map<String, List<BegunInitiative>> begun, StoredAnswers stored) {
        Map<Long, Listed> bySeq = new HashMap<>();
        wanted.forEach(each -> bySeq.put(each.seq(), each));
        Map<String, Found> found = new HashMap<>();
        stored.each(List.copyOf(bySeq.keySet()), each -> {
            if (each.answeredCase() != null) {
                found.put(each.id(), weigh(each, begun.getOrDefault(each.caseId(), List.of())));
            }
            return true;
        });
        List<Weighed> all = new ArrayList<>();
        // This version of the program may not know all words of an answer, and so not what it says.
        bySeq.values().forEach(each -> all.add(new Weighed(each, found.get(each.answer()))));
        return all;
    }

    private Found weigh(StoredAnswers.Each each, List<BegunInitiative> begun) {
        CaseSketch sketch = CaseSketch.of(each.caseId(), each.version(), each.answeredCase());
        Standing standing = standing(sketch, begun);
        return new Found(
                sketch,
                standing,
                ranker.weigh(new CaseToRank(
                        each.caseId(),
                        each.answeredCase().gapCase(),
                        each.answeredCase().advice(),
                        standing,
                        sketch.dueOn())));
    }
}
