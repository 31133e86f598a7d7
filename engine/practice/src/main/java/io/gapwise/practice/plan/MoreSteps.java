package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the amounts of more means from which on something comes into a plan. */
final class MoreSteps {

    private final PlanRequest request;
    private final Plan plan;
    private final Planner planner;
    private final List<Step> steps = new ArrayList<>();
    private int left;

    /** @param most how many plans are worked out at most */
    MoreSteps(PlanRequest request, Plan plan, Planner planner, int most) {
        this.request = request;
        this.plan = plan;
        this.planner = planner;
        this.left = most;
    }

    /** Holds that from a least amount up to the one that was tried always the same plan is the best. */
    private record Step(MoreMeans least, Extra tried) {

        boolean covers(Extra extra) {
            Extra from = least.extra();
            return extra.equals(from)
                    || isOne(extra)
                            && isOne(tried)
                            && at(extra).equals(at(tried))
                            && from.amount() <= extra.amount()
                            && extra.amount() <= tried.amount();
        }
    }

    /** Tries an amount, and then always just less than what was found to be the least, until nothing comes in. */
    void down(Extra first) {
        Optional<Extra> next = Optional.of(first);
        while (left > 0 && next.filter(extra -> !isKnown(extra)).isPresent()) {
            next = tried(next.get()).flatMap(MoreSteps::less);
        }
    }

    List<MoreMeans> found() {
        return steps.stream()
                .map(Step::least)
                .sorted(Comparator.<MoreMeans, String>comparing(
                                more -> more.extra().of())
                        .thenComparing(more -> more.extra().amount()))
                .toList();
    }

    private boolean isKnown(Extra extra) {
        return steps.stream().anyMatch(step -> step.covers(extra));
    }

    /** Returns the least with which the plan is possible that was found with an amount. */
    private Optional<Extra> tried(Extra extra) {
        left--;
        Optional<MoreMeans> with = MoreMeans.with(extra, request, plan, planner);
        Optional<Extra> least = with.map(more -> least(extra, more.plan())).filter(one -> one.amount() > 0);
        // Where no more is needed, the plan was not the best, which is said of it elsewhere.
        least.filter(one -> !isKnown(one))
                .ifPresent(one -> steps.add(new Step(
                        new MoreMeans(
                                one,
                                with.get().comeIn(),
                                with.get().dropOut(),
                                with.get().plan()),
                        extra)));
        return least;
    }

    private Extra least(Extra tried, Plan with) {
        return tried.match(money -> money(money, with), hours -> hours(hours, with));
    }

    private Extra money(Extra.Money tried, Plan with) {
        Budget budget = request.means().budget();
        Usage spent = usage(with, null, "");
        long inAll = budget.inAll() == null
                ? tried.inAll()
                : Math.min(tried.inAll(), Math.max(0, spent.total() - budget.inAll()));
        return new Extra.Money(inAll, least(tried.byPeriod(), spent, budget.byPeriod()));
    }

    private Extra hours(Extra.Hours tried, Plan with) {
        List<Long> available = request.means().supplies().stream()
                .filter(supply ->
                        supply.resource() == tried.resource() && supply.name().equals(tried.name()))
                .map(Supply::byPeriod)
                .findFirst()
                .orElseThrow();
        Usage used = usage(with, tried.resource(), tried.name());
        return new Extra.Hours(tried.resource(), tried.name(), least(tried.byPeriod(), used, available));
    }

    private static Map<Integer, Long> least(Map<Integer, Long> tried, Usage used, List<Long> available) {
        Map<Integer, Long> least = new TreeMap<>();
        tried.forEach((period, more) -> {
            long needed =
                    available.isEmpty() ? more : Math.min(more, used.used().get(period) - available.get(period));
            if (needed > 0) {
                least.put(period, needed);
            }
        });
        return least;
    }

    private static Usage usage(Plan plan, @Nullable Resource resource, String name) {
        return plan.usage().stream()
                .filter(usage -> usage.resource() == resource
                        && Objects.requireNonNull(usage.name()).equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns one less; empty where that could be in more than one way. */
    private static Optional<Extra> less(Extra extra) {
        if (!isOne(extra) || extra.amount() <= 1) {
            return Optional.empty();
        }
        return Optional.of(extra.match(
                money -> new Extra.Money(Math.max(0, money.inAll() - 1), oneLess(money.byPeriod())),
                hours -> new Extra.Hours(hours.resource(), hours.name(), oneLess(hours.byPeriod()))));
    }

    private static Map<Integer, Long> oneLess(Map<Integer, Long> byPeriod) {
        Map<Integer, Long> less = new TreeMap<>(byPeriod);
        less.replaceAll((period, more) -> more - 1);
        return less;
    }

    /** Says whether it is one number: money in all, or money, hours or seats of one period. */
    private static boolean isOne(Extra extra) {
        return extra.match(
                money -> money.byPeriod().isEmpty()
                        || money.inAll() == 0 && money.byPeriod().size() == 1,
                hours -> hours.byPeriod().size() == 1);
    }

    /** Names what the one number is of. */
    private static String at(Extra extra) {
        return extra.of()
                + extra.match(
                        money -> money.byPeriod().keySet(),
                        hours -> hours.byPeriod().keySet());
    }
}
