package io.gapwise.service.priorities;

import io.gapwise.core.advice.Advisor;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.service.initiatives.BegunInitiative;
import io.gapwise.service.initiatives.BegunInitiatives;
import io.gapwise.service.priorities.RankedAnswers.Listed;
import io.gapwise.service.priorities.RankedCases.Change;
import io.gapwise.service.priorities.Weighing.Weighed;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.strategy.Strategy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the ranked cases of one tenant. After a change only those cases are looked at again that it was about. A case is
 * read and weighed once for each answer that it gets, and again when the rules change or when something is known otherwise
 * that its rank rests on. Where many have to be weighed, that is done in the background, and they wait meanwhile.
 */
final class TenantPriorities {

    /** Limits how many cases are weighed while somebody waits; it takes no time that anybody would notice. */
    static final int AT_ONCE = 100;

    private final KnownRows rows;
    private final StoredAnswers stored;
    private final Strategy strategy;
    private final BegunInitiatives initiatives;
    private final boolean sample;
    private final SharedThings shared = new SharedThings();
    private final Map<String, Listed> waiting = new LinkedHashMap<>();
    private @Nullable Basis basis;
    private @Nullable Weighing weighing;
    private Map<String, List<BegunInitiative>> begun = Map.of();
    private @Nullable RankedCases ranked;

    TenantPriorities(
            RankedAnswers answers,
            StoredAnswers stored,
            Strategy strategy,
            BegunInitiatives initiatives,
            boolean sample) {
        this.rows = new KnownRows(answers, sample);
        this.stored = stored;
        this.strategy = strategy;
        this.initiatives = initiatives;
        this.sample = sample;
    }

    /** Holds what ranks rest on beside the cases. */
    private record Basis(String strategy, Advisor rules, LocalDate day) {}

    /**
     * Returns the cases as they are ranked now, apart from those that wait.
     *
     * @param atOnce how many cases are weighed at once; where there are more, all of them wait
     */
    synchronized RankedCases now(Advisor rules, LocalDate day, int atOnce) {
        Basis now = new Basis(strategy.state(), rules, day);
        Map<String, List<BegunInitiative>> begunNow = initiatives.byCase(sample);
        Set<String> touched = new HashSet<>(rows.refresh());
        touched.addAll(Differences.between(begun, begunNow));
        begun = begunNow;
        boolean otherRules = basis == null || basis.rules() != rules;
        boolean otherBasis = !now.equals(basis);
        if (otherBasis) {
            begin(now, otherRules);
            touched.addAll(rows.all());
        }
        if (otherBasis || !touched.isEmpty()) {
            Change change = new Change();
            touched.forEach(each -> look(each, otherRules, change));
            if (waiting.size() <= atOnce) {
                take(weighing().weigh(waiting.values(), begun, stored), change);
            }
            publish(change);
        }
        return published();
    }

    private void begin(Basis now, boolean otherRules) {
        StrategyView view = basis != null && basis.strategy().equals(now.strategy())
                ? published().strategy()
                : StrategyView.of(strategy, sample);
        PriorityRanker ranker =
                otherRules ? new PriorityRanker(now.rules()) : published().ranker();
        RankedCases before = ranked;
        ranked = before == null ? RankedCases.none(view, ranker) : before.under(view, ranker);
        weighing = new Weighing(ranker, new CaseStandings(view, now.day()));
        basis = now;
    }

    /** Looks whether what is remembered of a case still holds. */
    private void look(String caseId, boolean otherRules, Change change) {
        Optional<RankedCase> before = published().find(caseId);
        Optional<Listed> listed = rows.answer(caseId);
        waiting.remove(caseId);
        Optional<RankedCase> holding = before.filter(each -> !otherRules
                        && listed.filter(answer -> answer.seq() == each.seq()).isPresent()
                        && weighing().standing(each.sketch(), begun(caseId)).equals(each.standing()))
                .map(each -> each.with(begun(caseId), rows.tags(caseId)));
        if (holding.isEmpty()) {
            listed.ifPresent(answer -> waiting.put(caseId, answer));
        }
        if (before.isPresent() && (holding.isEmpty() || holding.get() != before.get())) {
            change.gone().add(before.get());
            holding.ifPresent(change.come()::add);
        }
    }

    /**
     * Weighs some of the cases that wait, while others may look at what is ranked already.
     *
     * @return whether others wait
     */
    boolean weighSome() {
        Weighing current;
        List<Listed> some;
        Map<String, List<BegunInitiative>> begunThen;
        synchronized (this) {
            current = weighing();
            begunThen = begun;
            some = waiting.values().stream().limit(AT_ONCE).toList();
        }
        List<Weighed> found = current.weigh(some, begunThen, stored);
        synchronized (this) {
            // By other rules, or on another day, they would not be weighed like this, and so they go on waiting.
            if (current == weighing) {
                Change change = new Change();
                take(found, change);
                publish(change);
            }
            return !waiting.isEmpty();
        }
    }

    /** Takes in what was weighed of the cases that still wait for it. */
    private void take(Collection<Weighed> found, Change change) {
        for (Weighed each : found) {
            Listed listed = each.listed();
            if (listed.equals(waiting.get(listed.caseId())) && each.stands(weighing(), begun(listed.caseId()))) {
                waiting.remove(listed.caseId());
                each.ranked(begun(listed.caseId()), rows.tags(listed.caseId())).ifPresent(change.come()::add);
            }
        }
    }

    private void publish(Change change) {
        RankedCases next = published().with(change, waiting.size());
        shared.change(change, next);
        ranked = next;
    }

    private RankedCases published() {
        return Objects.requireNonNull(ranked);
    }

    private Weighing weighing() {
        return Objects.requireNonNull(weighing);
    }

    private List<BegunInitiative> begun(String caseId) {
        return begun.getOrDefault(caseId, List.of());
    }

    /** Returns what the cases that were ranked last have in common. */
    SharedThings shared() {
        return shared;
    }
}
