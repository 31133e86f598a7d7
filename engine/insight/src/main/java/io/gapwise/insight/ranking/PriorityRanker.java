package io.gapwise.insight.ranking;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.SpokenPriority;
import io.gapwise.core.cases.Goal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ranks cases by what the rules conclude of each and by the cost that was stated, in the order of {@link Criterion}. No
 * points are given and nothing is added up, because nobody measured them. Many threads may use it at the same time.
 */
public final class PriorityRanker {

    private final Advisor advisor;
    private final MoveSearch moves;

    public PriorityRanker(Advisor advisor) {
        this.advisor = advisor;
        this.moves = new MoveSearch(advisor);
    }

    private record Weighed(CaseToRank ranked, SpokenPriority priority, RankKey key) {}

    /**
     * Ranks the cases.
     *
     * @param language the language of the reasons
     */
    public PriorityRanking rank(List<CaseToRank> cases, Locale language) {
        String currency = currency(cases);
        Map<RankingPart, List<Weighed>> parts = new EnumMap<>(RankingPart.class);
        for (CaseToRank ranked : cases) {
            SpokenPriority priority = advisor.priority(ranked.gapCase(), ranked.answer(), ranked.standing(), language);
            RankKey key = new RankKey(
                    priority.priority(),
                    cost(ranked.gapCase().goal(), currency),
                    ranked.gapCase().title(),
                    ranked.id());
            parts.computeIfAbsent(RankingPart.of(priority.priority()), part -> new ArrayList<>())
                    .add(new Weighed(ranked, priority, key));
        }
        return new PriorityRanking(
                parts.entrySet().stream()
                        .map(part -> new PriorityRanking.Part(part.getKey(), ranks(part.getValue())))
                        .toList(),
                currency);
    }

    /**
     * Returns the single changes that would give a ranked case another place; there are none where no single change does.
     * They are looked for only when they are asked for, because many evaluations are made for each.
     */
    public List<Move> moves(Rank rank) {
        return moves.of(rank.ranked(), rank.priority().priority().place().value());
    }

    private static List<Rank> ranks(List<Weighed> weighed) {
        weighed.sort(Comparator.comparing(Weighed::key, RankKey.inOrder()));
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < weighed.size(); i++) {
            Weighed here = weighed.get(i);
            BeforeNext before = i + 1 < weighed.size()
                    ? here.key().before(weighed.get(i + 1).key())
                    : null;
            ranks.add(new Rank(i + 1, here.ranked(), here.priority(), before));
        }
        return ranks;
    }

    /** Returns the currency that most cases name with a cost, of several the first by name. */
    private static @Nullable String currency(List<CaseToRank> cases) {
        Map<String, Long> named = cases.stream()
                .map(ranked -> ranked.gapCase().goal())
                .filter(goal -> goal.costPerYear() != null && goal.currency() != null)
                .collect(Collectors.groupingBy(
                        goal -> Objects.requireNonNull(goal.currency()), TreeMap::new, Collectors.counting()));
        String most = null;
        for (Map.Entry<String, Long> each : named.entrySet()) {
            if (most == null || each.getValue() > named.get(most)) {
                most = each.getKey();
            }
        }
        return most;
    }

    private static @Nullable BigDecimal cost(Goal goal, @Nullable String currency) {
        return currency != null && currency.equals(goal.currency()) ? goal.costPerYear() : null;
    }
}
