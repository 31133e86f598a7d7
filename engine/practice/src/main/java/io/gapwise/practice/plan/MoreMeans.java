package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tells what more of one of the means would bring, found by planning again with it.
 *
 * @param extra how much more of what
 * @param comeIn the ids of those that come in
 * @param dropOut the ids of those that make room for them
 * @param plan the plan with it
 */
public record MoreMeans(Extra extra, List<String> comeIn, List<String> dropOut, Plan plan) {

    public MoreMeans {
        comeIn = List.copyOf(comeIn);
        dropOut = List.copyOf(dropOut);
    }

    /**
     * Looks for the amounts from which on something comes in. What is lacking for those that only one of the means keeps out
     * is tried, the smallest amounts first; what the plan found with it takes more is the least with which it is possible,
     * and just less than that is tried next, down to what brings nothing.
     *
     * @param most how many plans are worked out at most
     * @return each least amount with what it brings, the smallest of each of the means first
     */
    public static List<MoreMeans> of(PlanRequest request, Plan plan, Planner planner, int most) {
        Set<Extra> lacking = new LinkedHashSet<>();
        plan.leftOut().stream()
                .map(out -> extra(Shortages.lacks(out.why())))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Extra::amount))
                .forEach(lacking::add);
        MoreSteps steps = new MoreSteps(request, plan, planner, most);
        inTurn(lacking).forEach(steps::down);
        return steps.found();
    }

    /** Plans with more of something; empty where nothing comes in. */
    public static Optional<MoreMeans> with(Extra extra, PlanRequest request, Plan plan, Planner planner) {
        return planner.plan(request.withMeans(request.means().with(extra)))
                .match(
                        more -> {
                            List<String> comeIn = new ArrayList<>(more.starts().keySet());
                            comeIn.removeAll(plan.starts().keySet());
                            List<String> dropOut = new ArrayList<>(plan.starts().keySet());
                            dropOut.removeAll(more.starts().keySet());
                            return comeIn.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(new MoreMeans(extra, comeIn, dropOut, more));
                        },
                        none -> Optional.empty());
    }

    /** Takes the smallest of each of the means, then the second of each, and so on. */
    private static Stream<Extra> inTurn(Set<Extra> extras) {
        Map<String, Integer> turns = new TreeMap<>();
        record Turn(int turn, Extra extra) {}
        List<Turn> all = new ArrayList<>();
        extras.forEach(extra -> all.add(new Turn(turns.merge(extra.of(), 1, Integer::sum), extra)));
        return all.stream().sorted(Comparator.comparingInt(Turn::turn)).map(Turn::extra);
    }

    /** Returns what would make up for the lacks; empty where it is not one of the means alone. */
    private static Optional<Extra> extra(List<Lack> lacks) {
        return lacks.stream()
                .map(MoreMeans::one)
                .reduce((a, b) -> a.flatMap(first -> b.flatMap(second -> together(first, second))))
                .orElse(Optional.empty());
    }

    private static Optional<Extra> one(Lack lack) {
        return lack.match(new Lack.Kinds<>(
                money -> Optional.of(
                        money.period() == null
                                ? new Extra.Money(money.needs() - money.left(), Map.of())
                                : new Extra.Money(0, Map.of(money.period(), money.needs() - money.left()))),
                scarce -> Optional.of(new Extra.Hours(
                        scarce.resource(), scarce.name(), Map.of(scarce.period(), scarce.needs() - scarce.left()))),
                closed -> Optional.empty(),
                crowded -> Optional.empty(),
                notBefore -> Optional.empty(),
                tooLate -> Optional.empty(),
                clash -> Optional.empty()));
    }

    private static Optional<Extra> together(Extra a, Extra b) {
        return a.match(
                money -> b.match(
                        other -> Optional.of(new Extra.Money(
                                money.inAll() + other.inAll(), sum(money.byPeriod(), other.byPeriod()))),
                        other -> Optional.empty()),
                hours -> b.match(
                        other -> Optional.empty(),
                        other -> hours.resource() == other.resource()
                                        && hours.name().equals(other.name())
                                ? Optional.of(new Extra.Hours(
                                        hours.resource(), hours.name(), sum(hours.byPeriod(), other.byPeriod())))
                                : Optional.empty()));
    }

    private static Map<Integer, Long> sum(Map<Integer, Long> a, Map<Integer, Long> b) {
        Map<Integer, Long> sum = new TreeMap<>(a);
        b.forEach((period, amount) -> sum.merge(period, amount, Long::sum));
        return sum;
    }
}
