package io.gapwise.service.priorities;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.priority.Standing;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.initiatives.BegunInitiatives;
import io.gapwise.service.priorities.RankedAnswers.Listed;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the ranked cases of one tenant. A case is read and weighed once for each answer that it gets, and again only
 * when the rules change or when something is known otherwise that its rank rests on.
 */
final class TenantPriorities {

    private static final List<String> NO_TAGS = List.of();

    private final RankedAnswers answers;
    private final StoredAnswers stored;
    private final Strategy strategy;
    private final BegunInitiatives initiatives;
    private final boolean sample;
    private @Nullable Known known;

    TenantPriorities(
            RankedAnswers answers,
            StoredAnswers stored,
            Strategy strategy,
            BegunInitiatives initiatives,
            boolean sample) {
        this.answers = answers;
        this.stored = stored;
        this.strategy = strategy;
        this.initiatives = initiatives;
        this.sample = sample;
    }

    /** Holds what the ranked cases follow from, which tells whether they still hold. */
    private record Basis(String cases, String strategy, Advisor rules, LocalDate day) {}

    private record Known(Basis basis, Map<String, List<BegunInitiative>> begun, RankedCases ranked) {

        boolean holds(Basis now, Map<String, List<BegunInitiative>> begunNow) {
            return basis.equals(now) && begun.equals(begunNow);
        }
    }

    synchronized RankedCases now(Advisor rules, LocalDate day) {
        Basis basis = new Basis(answers.state(), strategy.state(), rules, day);
        Map<String, List<BegunInitiative>> begun = initiatives.byCase(sample);
        if (known != null && known.holds(basis, begun)) {
            return known.ranked();
        }
        Known found = new Known(basis, begun, ranked(basis, begun));
        known = found;
        return found.ranked();
    }

    private RankedCases ranked(Basis basis, Map<String, List<BegunInitiative>> begun) {
        Known before = known;
        StrategyView view = before != null && before.basis().strategy().equals(basis.strategy())
                ? before.ranked().strategy()
                : view();
        boolean sameRules = before != null && before.basis().rules() == basis.rules();
        PriorityRanker ranker =
                before != null && sameRules ? before.ranked().ranker() : new PriorityRanker(basis.rules());
        CaseStandings standings = new CaseStandings(view, basis.day());
        Map<String, List<String>> tags = answers.tags();
        Map<String, Listed> listed = new LinkedHashMap<>();
        Map<String, RankedCase> ranked = new HashMap<>();
        List<Long> toRead = new ArrayList<>();
        for (Listed each : answers.all(sample)) {
            listed.put(each.answer(), each);
            List<BegunInitiative> own = begun.getOrDefault(each.caseId(), List.of());
            RankedCase was = sameRules && before != null
                    ? before.ranked()
                            .find(each.caseId())
                            .filter(found -> found.sketch().answer().equals(each.answer()))
                            .orElse(null)
                    : null;
            if (was != null && was.standing().equals(standings.of(was.sketch(), own))) {
                ranked.put(
                        each.answer(),
                        new RankedCase(
                                was.sketch(),
                                was.standing(),
                                was.weighed(),
                                own,
                                tags.getOrDefault(each.caseId(), NO_TAGS)));
            } else {
                toRead.add(each.seq());
            }
        }
        stored.each(toRead, each -> {
            if (each.answeredCase() != null) {
                CaseSketch sketch = CaseSketch.of(each.caseId(), each.version(), each.answeredCase());
                List<BegunInitiative> own = begun.getOrDefault(each.caseId(), List.of());
                Standing standing = standings.of(sketch, own);
                CaseToRank toRank = new CaseToRank(
                        each.caseId(),
                        each.answeredCase().gapCase(),
                        each.answeredCase().advice(),
                        standing);
                ranked.put(
                        each.id(),
                        new RankedCase(
                                sketch,
                                standing,
                                ranker.weigh(toRank),
                                own,
                                tags.getOrDefault(each.caseId(), NO_TAGS)));
            }
            return true;
        });
        return new RankedCases(ranked.values(), listed, view, ranker, basis.day());
    }

    private StrategyView view() {
        return new StrategyView(
                strategy.all(StrategyKind.OBJECTIVE, sample),
                strategy.all(StrategyKind.CAPABILITY, sample),
                strategy.all(StrategyKind.ASSET, sample));
    }
}
