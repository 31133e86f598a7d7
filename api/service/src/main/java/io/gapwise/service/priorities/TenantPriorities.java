package io.gapwise.service.priorities;

import io.gapwise.core.advice.Advisor;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.initiatives.BegunInitiatives;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the ranked cases of one tenant. A case is read and weighed once for each answer that it gets, and again only
 * when the rules change or when something is known otherwise that its rank rests on.
 */
final class TenantPriorities {

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
        if (before == null || before.basis().rules() != basis.rules()) {
            return ranked(basis, begun, null, view(), new PriorityRanker(basis.rules()), false);
        }
        boolean sameStrategy = before.basis().strategy().equals(basis.strategy());
        return ranked(
                basis,
                begun,
                before.ranked(),
                sameStrategy ? before.ranked().strategy() : view(),
                before.ranked().ranker(),
                sameStrategy && before.basis().day().equals(basis.day()));
    }

    private RankedCases ranked(
            Basis basis,
            Map<String, List<BegunInitiative>> begun,
            @Nullable RankedCases before,
            StrategyView view,
            PriorityRanker ranker,
            boolean sameFacts) {
        RankingRun run = new RankingRun(view, ranker, basis.day(), begun, answers.tags());
        answers.all(sample).forEach(each -> run.take(each, before, sameFacts));
        return run.finished(stored);
    }

    private StrategyView view() {
        return new StrategyView(
                strategy.all(StrategyKind.OBJECTIVE, sample),
                strategy.all(StrategyKind.CAPABILITY, sample),
                strategy.all(StrategyKind.ASSET, sample));
    }
}
