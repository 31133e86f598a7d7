package io.gapwise.service.priorities;

import io.gapwise.insight.ranking.CaseOrder;
import io.gapwise.insight.ranking.PriorityRanker;
import io.gapwise.insight.ranking.WeighedCase;
import io.gapwise.practice.groups.CaseGroups;
import io.gapwise.service.priorities.RankedAnswers.Listed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds all ranked cases of a tenant as they were at a moment. What follows from all of them is worked out once. */
final class RankedCases {

    private final Map<String, RankedCase> byCase = new LinkedHashMap<>();
    private final Map<String, Listed> listed;
    private final StrategyView strategy;
    private final PriorityRanker ranker;
    private final LocalDate day;
    private final CaseOrder order;
    private @Nullable CaseGroups groups;

    RankedCases(
            Collection<RankedCase> cases,
            Map<String, Listed> listed,
            StrategyView strategy,
            PriorityRanker ranker,
            LocalDate day) {
        cases.forEach(each -> byCase.put(each.id(), each));
        this.listed = listed;
        this.strategy = strategy;
        this.ranker = ranker;
        this.day = day;
        this.order = CaseOrder.of(cases.stream().map(RankedCase::weighed).toList());
    }

    CaseOrder order() {
        return order;
    }

    /** Orders only the cases of some answers, by the numbers of the answers. */
    CaseOrder orderOf(Set<Long> answers) {
        List<WeighedCase> some = byCase.values().stream()
                .filter(each -> answers.contains(seq(each)))
                .map(RankedCase::weighed)
                .toList();
        return CaseOrder.of(some);
    }

    Optional<RankedCase> find(String caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    /** Finds the case whose last answer has this id. */
    Optional<RankedCase> ofAnswer(String answer) {
        return Optional.ofNullable(listed.get(answer)).flatMap(found -> find(found.caseId()));
    }

    /** Lists the cases in the order in which they come. */
    List<RankedCase> inOrder() {
        return order.placed().map(placed -> byCase.get(placed.weighed().id())).toList();
    }

    /** Returns the number of the answer to a case. */
    long seq(RankedCase ranked) {
        return listed.get(ranked.sketch().answer()).seq();
    }

    StrategyView strategy() {
        return strategy;
    }

    PriorityRanker ranker() {
        return ranker;
    }

    LocalDate day() {
        return day;
    }

    @Nullable String currency() {
        return order.currency();
    }

    Map<String, RankedCase> byCase() {
        return Collections.unmodifiableMap(byCase);
    }

    int count() {
        return byCase.size();
    }

    synchronized CaseGroups groups() {
        if (groups == null) {
            groups = CaseGroups.of(GroupFacts.of(inOrder(), currency()));
        }
        return groups;
    }
}
