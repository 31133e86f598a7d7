package io.gapwise.service.priorities;

import io.gapwise.core.priority.Standing;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.priorities.RankedAnswers.Listed;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ranks all cases of a tenant, and takes over from the time before what still holds. */
final class RankingRun {

    private final StrategyView strategy;
    private final PriorityRanker ranker;
    private final LocalDate day;
    private final Map<String, List<BegunInitiative>> begun;
    private final Map<String, List<String>> tags;
    private final CaseStandings standings;
    private final Map<String, Listed> listed = new LinkedHashMap<>();
    private final Map<String, RankedCase> ranked = new HashMap<>();
    private final List<Long> toRead = new ArrayList<>();

    /**
     * @param begun the initiatives by the id of the case
     * @param tags the tags by the id of the case
     */
    RankingRun(
            StrategyView strategy,
            PriorityRanker ranker,
            LocalDate day,
            Map<String, List<BegunInitiative>> begun,
            Map<String, List<String>> tags) {
        this.strategy = strategy;
        this.ranker = ranker;
        this.day = day;
        this.begun = begun;
        this.tags = tags;
        this.standings = new CaseStandings(strategy, day);
    }

    /**
     * Takes an answer over where its rank still holds; another one is read.
     *
     * @param before the cases as the same rules weighed them; null where other rules did, or none
     * @param sameFacts whether strategy and day are the same, so that a standing only changes with the initiatives
     */
    void take(Listed each, @Nullable RankedCases before, boolean sameFacts) {
        listed.put(each.answer(), each);
        Optional<RankedCase> was = before == null ? Optional.empty() : before.ofAnswer(each.answer());
        if (was.isPresent() && holds(was.get(), sameFacts)) {
            ranked.put(each.answer(), was.get().with(begun(each.caseId()), tags(each.caseId())));
        } else {
            toRead.add(each.seq());
        }
    }

    private boolean holds(RankedCase was, boolean sameFacts) {
        List<BegunInitiative> now = begun(was.id());
        return sameFacts && was.begun().equals(now) || was.standing().equals(standings.of(was.sketch(), now));
    }

    /** Reads and weighs what could not be taken over. */
    RankedCases finished(StoredAnswers stored) {
        stored.each(toRead, each -> {
            weigh(each);
            return true;
        });
        return new RankedCases(ranked.values(), listed, strategy, ranker, day);
    }

    private void weigh(StoredAnswers.Each each) {
        if (each.answeredCase() == null) {
            // This version of the program does not know all words of the answer, and so not what it says.
            return;
        }
        CaseSketch sketch = CaseSketch.of(each.caseId(), each.version(), each.answeredCase());
        Standing standing = standings.of(sketch, begun(each.caseId()));
        CaseToRank toRank = new CaseToRank(
                each.caseId(),
                each.answeredCase().gapCase(),
                each.answeredCase().advice(),
                standing,
                sketch.dueOn());
        ranked.put(
                each.id(),
                new RankedCase(sketch, standing, ranker.weigh(toRank), begun(each.caseId()), tags(each.caseId())));
    }

    private List<BegunInitiative> begun(String caseId) {
        return begun.getOrDefault(caseId, List.of());
    }

    private List<String> tags(String caseId) {
        return tags.getOrDefault(caseId, List.of());
    }
}
