package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.CaseOrder;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.insight.ranking.RankKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds all ranked cases of a tenant as they were at a moment, in their order.
 *
 * @param byCase the cases by their ids
 * @param byAnswer the ids of cases by their last answers, where those have other ids
 * @param waiting how many answered cases are not among them because they have not been weighed yet
 */
record RankedCases(
        CaseOrder order,
        Map<String, RankedCase> byCase,
        Map<String, String> byAnswer,
        int waiting,
        StrategyView strategy,
        PriorityRanker ranker) {

    /** Begins without any case. */
    static RankedCases none(StrategyView strategy, PriorityRanker ranker) {
        return new RankedCases(CaseOrder.of(List.of()), Map.of(), Map.of(), 0, strategy, ranker);
    }

    /** Holds cases that went and cases that came; one that has changed is in both. */
    record Change(List<RankedCase> gone, List<RankedCase> come) {

        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    /** Returns the same cases with a change. */
    RankedCases with(Change change, int nowWaiting) {
        if (change.isEmpty()) {
            return new RankedCases(order, byCase, byAnswer, nowWaiting, strategy, ranker);
        }
        Map<String, RankedCase> cases = new HashMap<>(byCase);
        Map<String, String> answers = new HashMap<>(byAnswer);
        for (RankedCase each : change.gone()) {
            cases.remove(each.id());
            answers.remove(each.sketch().answer());
        }
        for (RankedCase each : change.come()) {
            cases.put(each.id(), each);
            if (!each.sketch().answer().equals(each.id())) {
                answers.put(each.sketch().answer(), each.id());
            }
        }
        return new RankedCases(
                order.with(
                        change.gone().stream().map(RankedCase::weighed).toList(),
                        change.come().stream().map(RankedCase::weighed).toList()),
                cases,
                answers,
                nowWaiting,
                strategy,
                ranker);
    }

    /** Returns the same cases beside another strategy, or to be ranked by other rules. */
    RankedCases under(StrategyView otherStrategy, PriorityRanker otherRanker) {
        return new RankedCases(order, byCase, byAnswer, waiting, otherStrategy, otherRanker);
    }

    /** Orders only the cases of some answers, by the numbers of the answers. */
    CaseOrder orderOf(Set<Long> answers) {
        return order.only(weighed -> answers.contains(byCase.get(weighed.id()).seq()));
    }

    Optional<RankedCase> find(String caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    /** Finds a case by its id or by that of its last answer. */
    Optional<RankedCase> findOrOfAnswer(String id) {
        return find(id).or(() -> Optional.ofNullable(byAnswer.get(id)).flatMap(this::find));
    }

    /** Lists the cases in the order in which they come. */
    List<RankedCase> inOrder() {
        return order.weighed().map(weighed -> byCase.get(weighed.id())).toList();
    }

    /** Lists some of the cases in the order in which they come. */
    List<RankedCase> inOrder(Collection<String> some) {
        return some.stream()
                .map(byCase::get)
                .filter(each -> each != null)
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .toList();
    }

    /** Returns where a case comes among the others. */
    RankKey key(RankedCase ranked) {
        return order.key(ranked.weighed());
    }

    @Nullable String currency() {
        return order.currency();
    }

    int count() {
        return byCase.size();
    }
}
