package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tries every plan there is, and adds up period by period what each would use. It shares no code with the solver or with
 * the reasons.
 */
final class BruteForce {

    private final PlanRequest request;
    private final int periods;
    private long @Nullable [] bestValues;

    private BruteForce(PlanRequest request) {
        this.request = request;
        this.periods = request.means().periods().size();
    }

    /** Returns how far each part of each goal can be reached; null where there is no plan. */
    static long @Nullable [] of(PlanRequest request) {
        BruteForce all = new BruteForce(request);
        all.tryFrom(0, new int[request.candidates().size()]);
        return all.bestValues;
    }

    /** Says whether a plan keeps within the means. */
    static boolean holds(PlanRequest request, int[] starts) {
        return new BruteForce(request).holds(starts);
    }

    /** Returns how far a plan reaches each part of each goal. */
    static long[] values(PlanRequest request, int[] starts) {
        return new BruteForce(request).values(starts);
    }

    private void tryFrom(int i, int[] starts) {
        if (i == starts.length) {
            if (holds(starts)) {
                long[] values = values(starts);
                if (bestValues == null || Arrays.compare(values, bestValues) > 0) {
                    bestValues = values;
                }
            }
            return;
        }
        for (int start = -1; start < periods; start++) {
            starts[i] = start;
            tryFrom(i + 1, starts);
        }
    }

    private boolean holds(int[] starts) {
        return IntStream.range(0, starts.length).allMatch(i -> itself(i, starts)) && means(starts);
    }

    private Candidate at(int i) {
        return request.candidates().get(i);
    }

    private int end(int i, int[] starts) {
        return starts[i] + at(i).length() - 1;
    }

    private boolean itself(int i, int[] starts) {
        boolean in = starts[i] >= 0;
        for (ByHand hand : request.byHand()) {
            if (hand.candidate().equals(at(i).id())
                    && !hand.<Boolean>match(pin -> in, forbid -> !in, move -> starts[i] == move.start())) {
                return false;
            }
        }
        if (!in) {
            return !at(i).mandatory();
        }
        boolean wanted =
                request.byHand().stream().anyMatch(hand -> hand.candidate().equals(at(i).id()));
        boolean needed = IntStream.range(0, starts.length)
                .anyMatch(j -> starts[j] >= 0 && at(j).after().contains(at(i).id()));
        if (at(i).place() == Place.LEAVE && !at(i).mandatory() && !wanted && !needed) {
            return false;
        }
        return starts[i] >= at(i).earliest()
                && end(i, starts) <= Math.min(periods - 1, at(i).latestEnd())
                && IntStream.range(0, starts.length).allMatch(j -> beside(i, j, starts));
    }

    private boolean beside(int i, int j, int[] starts) {
        if (at(i).after().contains(at(j).id())) {
            return starts[j] >= 0 && end(j, starts) < starts[i];
        } else if (at(i).apart().contains(at(j).id()) && starts[j] >= 0) {
            return end(j, starts) < starts[i] || end(i, starts) < starts[j];
        }
        return true;
    }

    private boolean means(int[] starts) {
        Budget budget = request.means().budget();
        long spent = 0;
        for (int period = 0; period < periods; period++) {
            long here = 0;
            for (int i = 0; i < starts.length; i++) {
                here += at(period, i, starts) ? at(i).cost().at(period - starts[i]) : 0;
            }
            spent += here;
            if (!budget.byPeriod().isEmpty() && here > budget.byPeriod().get(period)
                    || !supplies(period, starts)
                    || !audiences(period, starts)) {
                return false;
            }
        }
        return budget.inAll() == null || spent <= budget.inAll();
    }

    private boolean at(int period, int i, int[] starts) {
        return starts[i] >= 0 && starts[i] <= period && period <= end(i, starts);
    }

    private boolean supplies(int period, int[] starts) {
        return request.means().supplies().stream().allMatch(supply -> {
            long used = 0;
            for (int i = 0; i < starts.length; i++) {
                for (Need need : at(i).needs()) {
                    boolean same =
                            need.resource() == supply.resource() && need.name().equals(supply.name());
                    used += same && at(period, i, starts) ? need.load().at(period - starts[i]) : 0;
                }
            }
            return used <= supply.byPeriod().get(period);
        });
    }

    private boolean audiences(int period, int[] starts) {
        for (int i = 0; i < starts.length; i++) {
            for (Need need : at(i).needs()) {
                boolean learns = need.resource() == Resource.LEARNERS
                        && at(period, i, starts)
                        && need.load().at(period - starts[i]) > 0;
                if (learns
                        && request.means().blackouts().stream()
                                .anyMatch(blackout -> blackout.period() == period
                                        && (blackout.audience() == null
                                                || blackout.audience().equals(need.name())))) {
                    return false;
                }
            }
        }
        return request.means().audiences().stream()
                .allMatch(audience -> audience.mostAtOnce() == null
                        || IntStream.range(0, starts.length)
                                        .filter(i -> at(period, i, starts) && learns(i, audience.name()))
                                        .count()
                                <= audience.mostAtOnce());
    }

    private boolean learns(int i, String audience) {
        return at(i).needs().stream()
                .anyMatch(need -> need.resource() == Resource.LEARNERS
                        && need.name().equals(audience)
                        && need.load().byOffset().stream().anyMatch(hours -> hours > 0));
    }

    private long[] values(int[] starts) {
        List<Long> values = new ArrayList<>();
        for (Goal goal : request.goals()) {
            switch (goal) {
                case PLACES ->
                    List.of(Place.FIRST, Place.NOW, Place.PREPARE, Place.SPARE_TIME)
                            .forEach(place -> values.add(in(starts)
                                    .filter(i -> at(i).place() == place)
                                    .count()));
                case OBJECTIVES ->
                    values.add(request.objectives().stream()
                            .filter(objective ->
                                    in(starts).anyMatch(i -> at(i).objectives().contains(objective.name())))
                            .mapToLong(WeightedObjective::weight)
                            .sum());
                case COST_OF_GAPS ->
                    values.add(request.gaps().stream()
                            .filter(gap -> gap.costPerYear() != null
                                    && in(starts).anyMatch(i -> at(i).gaps().contains(gap.id())))
                            .mapToLong(Gap::costPerYear)
                            .sum());
                case PEOPLE ->
                    values.add(request.means().audiences().stream()
                            .mapToLong(audience -> in(starts)
                                    .mapToLong(i -> at(i).reaches().getOrDefault(audience.name(), 0L))
                                    .max()
                                    .orElse(0))
                            .sum());
                case EARLY ->
                    List.of(
                                    Set.of(Place.FIRST),
                                    Set.of(Place.NOW),
                                    Set.of(Place.PREPARE),
                                    Set.of(Place.SPARE_TIME, Place.LEAVE))
                            .forEach(places -> values.add(in(starts)
                                    .filter(i -> places.contains(at(i).place()))
                                    .mapToLong(i -> periods - starts[i])
                                    .sum()));
                case CHEAP ->
                    values.add(-in(starts).mapToLong(i -> at(i).cost().total()).sum());
                case FEWEST_CHANGES -> throw new IllegalArgumentException("Only first plans are tried.");
            }
        }
        return values.stream().mapToLong(value -> value).toArray();
    }

    private static IntStream in(int[] starts) {
        return IntStream.range(0, starts.length).filter(i -> starts[i] >= 0);
    }
}
