package io.gapwise.service.priorities;

import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.ranking.CaseOrder;
import io.gapwise.insight.ranking.CaseToRank;
import io.gapwise.insight.ranking.Move;
import io.gapwise.insight.ranking.Rank;
import io.gapwise.insight.ranking.RankedPart;
import io.gapwise.insight.ranking.RankingPart;
import io.gapwise.insight.ranking.WeighedCase;
import io.gapwise.practice.groups.Trait;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ranks the stored cases of the caller's tenant by the rules that are live. The rules read each answer as it was given, and
 * what the strategy and the initiatives say of the case.
 */
@Component
public class Priorities {

    /** The cases of a tenant take some megabytes. Those of a tenant that is forgotten are read again. */
    static final int TENANTS = 20;

    private final LiveRules rules;
    private final StoredAnswers stored;
    private final ListedRecommendations listed;
    private final Clock clock;
    private final BackgroundWeighing background;
    private final PerTenant<TenantPriorities> real;
    private final PerTenant<TenantPriorities> samples;

    Priorities(
            LiveRules rules,
            RankedAnswers answers,
            StoredAnswers stored,
            ListedRecommendations listed,
            Strategy strategy,
            BegunInitiatives initiatives,
            Clock clock,
            BackgroundWeighing background) {
        this.rules = rules;
        this.stored = stored;
        this.listed = listed;
        this.clock = clock;
        this.background = background;
        this.real = new PerTenant<>(TENANTS, () -> new TenantPriorities(answers, stored, strategy, initiatives, false));
        this.samples =
                new PerTenant<>(TENANTS, () -> new TenantPriorities(answers, stored, strategy, initiatives, true));
    }

    /** @throws Refusal if no rules are live */
    RankedCases ranked(boolean sample) throws Refusal {
        return ranked(sample, TenantPriorities.AT_ONCE);
    }

    /** Begins to weigh all cases in the background, so that nobody waits for it who looks at them later. */
    void prepare() throws Refusal {
        ranked(false, 0);
    }

    private RankedCases ranked(boolean sample, int atOnce) throws Refusal {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        TenantPriorities tenant = tenant(sample);
        RankedCases ranked = tenant.now(rules.now().advisor(), day, atOnce);
        if (ranked.waiting() > 0) {
            background.weigh(tenant);
        }
        return ranked;
    }

    TenantPriorities tenant(boolean sample) {
        return (sample ? samples : real).current();
    }

    /**
     * Returns a page of the ranked list.
     *
     * @param language the language of the reasons
     * @throws Refusal if no rules are live
     */
    public PriorityPage page(PriorityFilter filter, Locale language) throws Refusal {
        RankedCases ranked = ranked(filter.sample());
        CaseOrder order = filter.narrow() ? ranked.orderOf(listed.among(filter.query())) : ranked.order();
        List<RankedPart> parts = order.parts().stream()
                .filter(part -> filter.part() == null || filter.part() == part.part())
                .toList();
        int count = parts.stream().mapToInt(RankedPart::count).sum();
        int from = Math.min(count, from(ranked, order, parts, filter));
        List<InPart> shown = slice(parts, from, Math.min(count - from, filter.limit()));
        boolean last = from + shown.size() >= count;
        return new PriorityPage(
                entries(ranked, shown, language),
                counts(order),
                count,
                ranked.waiting(),
                order.currency(),
                last ? null : shown.get(shown.size() - 1).placed().weighed().id());
    }

    private record InPart(RankingPart part, RankedPart.Placed placed) {}

    /** A page behind a case that is no longer in the list is empty, as one behind the last case is. */
    private static int from(RankedCases ranked, CaseOrder order, List<RankedPart> parts, PriorityFilter filter) {
        if (filter.behind() == null) {
            return Math.max(0, filter.from());
        }
        Optional<WeighedCase> last = ranked.find(filter.behind()).map(RankedCase::weighed);
        int before = 0;
        for (RankedPart part : parts) {
            Optional<RankedPart.Placed> found =
                    last.filter(each -> each.part() == part.part()).flatMap(order::find);
            if (found.isPresent()) {
                return before + found.get().number();
            }
            before += part.count();
        }
        return before;
    }

    private static List<InPart> slice(List<RankedPart> parts, int from, int most) {
        List<InPart> slice = new ArrayList<>();
        int before = 0;
        for (RankedPart part : parts) {
            int first = Math.max(0, from - before);
            int end = Math.min(part.count(), from + most - before);
            for (int at = first; at < end; at++) {
                slice.add(new InPart(part.part(), part.placed().get(at)));
            }
            before += part.count();
        }
        return slice;
    }

    private static Map<RankingPart, Integer> counts(CaseOrder order) {
        Map<RankingPart, Integer> counts = new EnumMap<>(RankingPart.class);
        order.parts().forEach(part -> counts.put(part.part(), part.count()));
        return counts;
    }

    /** Reads the cases of a page again, since all that their reasons rest on is not remembered. */
    private List<PriorityPage.Entry> entries(RankedCases ranked, List<InPart> shown, Locale language) {
        Map<String, AnsweredCase> answered = new HashMap<>();
        List<RankedCase> known = shown.stream()
                .map(each -> ranked.find(each.placed().weighed().id()).orElseThrow())
                .toList();
        stored.each(known.stream().map(RankedCase::seq).toList(), each -> {
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
        return ranked.findOrOfAnswer(id)
                .map(RankedCase::weighed)
                .flatMap(weighed -> ranked.order().find(weighed).map(placed -> new InPart(weighed.part(), placed)));
    }

    /**
     * Puts cases together that share something.
     *
     * @throws Refusal if no rules are live
     */
    public GroupPage groups(GroupFilter filter) throws Refusal {
        return shared(filter.sample()).page(filter);
    }

    /**
     * Finds the group that shares a name.
     *
     * @param name the name as it is written in the list of groups
     * @param from how many cases are left out before the first that is named
     * @param named how many cases are named at most
     * @throws Refusal if no rules are live
     */
    public Optional<GroupPage> group(boolean sample, Trait trait, String name, int from, int named) throws Refusal {
        return shared(sample).groups(kept -> kept.group(trait, name, from, named));
    }

    /**
     * Finds the proposal whose title others are like.
     *
     * @param from how many cases are left out before the first that is named
     * @param named how many cases are named at most
     * @throws Refusal if no rules are live
     */
    public Optional<GroupPage> proposal(boolean sample, String title, int from, int named) throws Refusal {
        return shared(sample).proposals(kept -> kept.proposal(title, from, named));
    }

    SharedThings shared(boolean sample) throws Refusal {
        ranked(sample);
        return tenant(sample).shared();
    }

    /** Says whether there are made-up cases to rank. */
    public boolean hasSamples() throws Refusal {
        RankedCases ranked = ranked(true);
        return ranked.count() + ranked.waiting() > 0;
    }
}
