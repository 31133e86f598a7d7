package io.gapwise.service.priorities;

import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.ranking.CaseOrder;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.Move;
import io.gapwise.insight.ranking.Rank;
import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.practice.groups.CaseGroups;
import io.gapwise.service.access.PerTenant;
import io.gapwise.service.initiatives.BegunInitiatives;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.StoredAnswers;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.strategy.Strategy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks the stored cases of the caller's tenant by the rules that are live. The rules read each answer as it was given, and
 * what the strategy and the initiatives say of the case.
 */
@Component
public class Priorities {

    /** The cases of a tenant take some megabytes. Those of a tenant that is forgotten are read again. */
    private static final int TENANTS = 20;

    private final LiveRules rules;
    private final StoredAnswers stored;
    private final ListedRecommendations listed;
    private final Clock clock;
    private final PerTenant<TenantPriorities> real;
    private final PerTenant<TenantPriorities> samples;

    Priorities(
            LiveRules rules,
            RankedAnswers answers,
            StoredAnswers stored,
            ListedRecommendations listed,
            Strategy strategy,
            BegunInitiatives initiatives,
            Clock clock) {
        this.rules = rules;
        this.stored = stored;
        this.listed = listed;
        this.clock = clock;
        this.real = new PerTenant<>(TENANTS, () -> new TenantPriorities(answers, stored, strategy, initiatives, false));
        this.samples =
                new PerTenant<>(TENANTS, () -> new TenantPriorities(answers, stored, strategy, initiatives, true));
    }

    /** @throws Refusal if no rules are live */
    RankedCases ranked(boolean sample) throws Refusal {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return (sample ? samples : real).current().now(rules.now().advisor(), day);
    }

    /**
     * Returns a page of the ranked list.
     *
     * @param language the language of the reasons
     * @throws Refusal if no rules are live
     */
    public PriorityPage page(PriorityFilter filter, Locale language) throws Refusal {
        RankedCases ranked = ranked(filter.sample());
        CaseOrder order =
                filter.narrow() ? ranked.orderOf(new HashSet<>(listed.found(filter.query()))) : ranked.order();
        List<InPart> all = order.parts().stream()
                .filter(part -> filter.part() == null || filter.part() == part.part())
                .flatMap(part -> part.placed().stream().map(placed -> new InPart(part.part(), placed)))
                .toList();
        int from = from(all, filter);
        List<InPart> shown = all.subList(from, Math.min(all.size(), from + filter.limit()));
        boolean last = from + shown.size() >= all.size();
        return new PriorityPage(
                entries(ranked, shown, language),
                counts(order),
                all.size(),
                order.currency(),
                last ? null : shown.get(shown.size() - 1).placed().weighed().id());
    }

    private record InPart(RankingPart part, CaseOrder.Placed placed) {}

    /** A page behind a case that is no longer in the list is empty, as one behind the last case is. */
    private static int from(List<InPart> all, PriorityFilter filter) {
        if (filter.behind() == null) {
            return Math.min(all.size(), Math.max(0, filter.from()));
        }
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).placed().weighed().id().equals(filter.behind()))
                .map(at -> at + 1)
                .findFirst()
                .orElse(all.size());
    }

    private static Map<RankingPart, Integer> counts(CaseOrder order) {
        Map<RankingPart, Integer> counts = new EnumMap<>(RankingPart.class);
        order.parts().forEach(part -> counts.put(part.part(), part.placed().size()));
        return counts;
    }

    /** Reads the cases of a page again, since all that their reasons rest on is not remembered. */
    private List<PriorityPage.Entry> entries(RankedCases ranked, List<InPart> shown, Locale language) {
        Map<String, AnsweredCase> answered = new HashMap<>();
        List<RankedCase> known = shown.stream()
                .map(each -> ranked.find(each.placed().weighed().id()).orElseThrow())
                .toList();
        stored.each(known.stream().map(ranked::seq).toList(), each -> {
            if (each.answeredCase() != null) {
                answered.put(each.caseId(), each.answeredCase());
            }
            return true;
        });
        List<PriorityPage.Entry> entries = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            RankedCase each = known.get(i);
            AnsweredCase found = answered.get(each.id());
            if (found != null) {
                Rank rank = ranked.ranker().rank(shown.get(i).placed(), toRank(each, found), language);
                entries.add(new PriorityPage.Entry(shown.get(i).part(), rank, each));
            }
        }
        return entries;
    }

    private static CaseToRank toRank(RankedCase ranked, AnsweredCase answered) {
        return new CaseToRank(
                ranked.id(),
                answered.gapCase(),
                answered.advice(),
                ranked.standing(),
                ranked.sketch().dueOn());
    }

    /**
     * Says what would move a case.
     *
     * @param entry the case with its rank among all cases
     * @param moves the single changes that would give it another place
     * @param there what there is to learn its capability from, what fits best first
     */
    public record Moves(PriorityPage.Entry entry, List<Move> moves, List<AssetThere> there) {

        public Moves {
            moves = List.copyOf(moves);
            there = List.copyOf(there);
        }
    }

    /**
     * Says which single changes would give a case another place.
     *
     * @param caseId the id of the case or of its last answer
     * @throws ResourceNotFound if the tenant has no such case, or it is not ranked: without an answer, archived or erased
     * @throws Refusal if no rules are live
     */
    public Moves moves(String caseId, Locale language) throws ResourceNotFound, Refusal {
        RankedCases ranked = ranked(false);
        if (place(ranked, caseId).isEmpty()) {
            ranked = ranked(true);
        }
        InPart place = place(ranked, caseId).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.ranked")));
        PriorityPage.Entry entry = entries(ranked, List.of(place), language).stream()
                .findFirst()
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.ranked")));
        CaseSketch sketch = entry.known().sketch();
        return new Moves(
                entry,
                ranked.ranker().moves(entry.rank()),
                ranked.strategy().there(sketch.capability(), sketch.methods()));
    }

    private static Optional<InPart> place(RankedCases ranked, String id) {
        String caseId = ranked.ofAnswer(id).map(RankedCase::id).orElse(id);
        return ranked.order().parts().stream()
                .flatMap(part -> part.placed().stream().map(placed -> new InPart(part.part(), placed)))
                .filter(each -> each.placed().weighed().id().equals(caseId))
                .findFirst();
    }

    /**
     * Holds what the cases have in common.
     *
     * @param groups the groups, and what is only proposed
     * @param cases the cases by their ids
     * @param currency the currency in which costs were added up; null where none is stated
     */
    public record Grouped(
            CaseGroups groups,
            Map<String, RankedCase> cases,
            @Nullable String currency) {}

    /**
     * Puts cases together that share something.
     *
     * @throws Refusal if no rules are live
     */
    public Grouped groups(boolean sample) throws Refusal {
        RankedCases ranked = ranked(sample);
        return new Grouped(ranked.groups(), ranked.byCase(), ranked.currency());
    }

    /** Says whether there are made-up cases to rank. */
    public boolean hasSamples() throws Refusal {
        return ranked(true).count() > 0;
    }
}
