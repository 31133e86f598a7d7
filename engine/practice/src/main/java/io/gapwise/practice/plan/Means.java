package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells within what a plan has to stay. What is not named here is not limited.
 *
 * @param supplies hours of audiences, experts, mentors and owners, and seats
 * @param currency the currency of all money, such as EUR; null where nobody said it
 */
public record Means(
        List<Period> periods,
        Budget budget,
        List<Audience> audiences,
        List<Supply> supplies,
        List<Blackout> blackouts,
        @Nullable String currency) {

    public Means {
        periods = List.copyOf(periods);
        audiences = List.copyOf(audiences);
        supplies = List.copyOf(supplies);
        blackouts = List.copyOf(blackouts);
    }

    /** Holds means of which nobody said the currency. */
    public Means(
            List<Period> periods,
            Budget budget,
            List<Audience> audiences,
            List<Supply> supplies,
            List<Blackout> blackouts) {
        this(periods, budget, audiences, supplies, blackouts, null);
    }

    /** Returns means of which only the periods are known. */
    public static Means of(List<Period> periods) {
        return new Means(periods, Budget.OPEN, List.of(), List.of(), List.of());
    }

    public Means withBudget(Budget other) {
        return new Means(periods, other, audiences, supplies, blackouts, currency);
    }

    public Means withAudience(String name, int mostAtOnce) {
        List<Audience> more = new ArrayList<>(audiences);
        more.add(new Audience(name, mostAtOnce));
        return new Means(periods, budget, more, supplies, blackouts, currency);
    }

    public Means withSupply(Resource resource, String name, Long... byPeriod) {
        List<Supply> more = new ArrayList<>(supplies);
        more.add(new Supply(resource, name, List.of(byPeriod)));
        return withSupplies(more);
    }

    /** Returns these means with other hours and seats. */
    public Means withSupplies(List<Supply> other) {
        return new Means(periods, budget, audiences, other, blackouts, currency);
    }

    public Means withPeriods(List<Period> other) {
        return new Means(other, budget, audiences, supplies, blackouts, currency);
    }

    public Means withBlackout(Blackout blackout) {
        List<Blackout> more = new ArrayList<>(blackouts);
        more.add(blackout);
        return new Means(periods, budget, audiences, supplies, more, currency);
    }

    /** Returns these means with more of something. */
    public Means with(Extra extra) {
        return extra.match(this::withMoney, this::withMore);
    }

    private Means withMoney(Extra.Money money) {
        Long inAll = budget.inAll() == null ? null : Long.valueOf(budget.inAll() + money.inAll());
        List<Long> byPeriod = IntStream.range(0, budget.byPeriod().size())
                .mapToObj(period ->
                        budget.byPeriod().get(period) + money.byPeriod().getOrDefault(period, 0L))
                .toList();
        return withBudget(new Budget(byPeriod, inAll));
    }

    private Means withMore(Extra.Hours hours) {
        List<Supply> more = supplies.stream()
                .map(supply ->
                        supply.resource() == hours.resource() && supply.name().equals(hours.name())
                                ? new Supply(supply.resource(), supply.name(), raised(supply.byPeriod(), hours))
                                : supply)
                .collect(Collectors.toList());
        return withSupplies(more);
    }

    private static List<Long> raised(List<Long> byPeriod, Extra.Hours hours) {
        return IntStream.range(0, byPeriod.size())
                .mapToObj(period -> byPeriod.get(period) + hours.byPeriod().getOrDefault(period, 0L))
                .toList();
    }
}
