package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The planner is never worse than trying everything, and what it plans always keeps within the means. */
class PlannerPropertyTest {

    private static final int REQUESTS = Integer.getInteger("plan.requests", 120);

    @Test
    void isNeverWorseThanTryingEverythingAndNeverBeyondTheMeans() {
        int plans = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            PlanRequest request = SmallRequest.of(seed);
            long[] best = BruteForce.of(request);
            String what = "seed " + seed + ": " + request;
            PlanResult result = Planner.usual().plan(request);
            boolean found = result.match(
                    plan -> {
                        int[] starts = starts(request, plan);
                        assertThat(BruteForce.holds(request, starts)).as(what).isTrue();
                        assertThat(BruteForce.values(request, starts)).as(what).isEqualTo(best);
                        assertThat(plan.proved()).as(what).isTrue();
                        assertThat(plan.planned().size() + plan.leftOut().size())
                                .isEqualTo(request.candidates().size());
                        return true;
                    },
                    none -> false);
            assertThat(found).as(what).isEqualTo(best != null);
            assertThat(Planner.usual().plan(request).toString()).as(what).isEqualTo(result.toString());
            plans += found ? 1 : 0;
        }
        assertThat(plans).isBetween(REQUESTS / 2, REQUESTS - 1);
    }

    private static int[] starts(PlanRequest request, Plan plan) {
        return request.candidates().stream()
                .mapToInt(candidate -> plan.starts().getOrDefault(candidate.id(), -1))
                .toArray();
    }

    /** Makes up requests that are small enough to try everything. */
    private static final class SmallRequest {

        private static final int PERIODS = 4;

        private final Random random;

        private SmallRequest(long seed) {
            this.random = new Random(seed);
        }

        static PlanRequest of(long seed) {
            return new SmallRequest(seed).request();
        }

        private PlanRequest request() {
            int size = 3 + random.nextInt(3);
            List<Candidate> candidates =
                    IntStream.range(0, size).mapToObj(this::candidate).toList();
            List<Goal> goals = new ArrayList<>(Arrays.asList(Goal.values()));
            goals.remove(Goal.FEWEST_CHANGES);
            Collections.shuffle(goals, random);
            PlanRequest request = PlanRequest.of(
                            candidates,
                            means(),
                            goals.subList(0, 2 + random.nextInt(3)).toArray(Goal[]::new))
                    .withGaps(List.of(new Gap("g0", "", 700L), new Gap("g1", "", null), new Gap("g2", "", 450L)))
                    .withObjectives(List.of(new WeightedObjective("o0", 2), new WeightedObjective("o1", 5)));
            return request.withByHand(byHand(candidates));
        }

        private Candidate candidate(int i) {
            int length = 1 + random.nextInt(2);
            Candidate.Builder candidate = Candidate.of("c" + i, "")
                    .place(Place.values()[random.nextInt(Place.values().length)])
                    .mandatory(i == 0 && one(3))
                    .length(length)
                    .cost(one(2) ? Load.of(random.nextInt(9)) : Load.even(random.nextInt(9), length))
                    .earliest(random.nextInt(2))
                    .latestEnd(2 + random.nextInt(2))
                    .gap("g" + random.nextInt(3))
                    .objective("o" + random.nextInt(2))
                    .need(Resource.LEARNERS, "a0", random.nextInt(5))
                    .need(Resource.LEARNERS, "a1", Load.even(random.nextInt(5), length))
                    .need(Resource.EXPERT, "x", random.nextInt(4))
                    .need(Resource.SEATS, "s", random.nextInt(4))
                    .reach("a0", random.nextInt(9))
                    .reach("a1", random.nextInt(9));
            if (i > 0 && one(3)) {
                candidate.after("c" + random.nextInt(i));
            }
            if (i > 0 && one(3)) {
                candidate.apart("c" + random.nextInt(i));
            }
            return candidate.build();
        }

        private Means means() {
            List<Period> periods = IntStream.range(0, PERIODS)
                    .mapToObj(i -> Period.of("p" + i))
                    .toList();
            Budget budget = new Budget(
                    one(2)
                            ? List.of()
                            : IntStream.range(0, PERIODS)
                                    .mapToObj(i -> amount(9))
                                    .toList(),
                    one(2) ? null : amount(20));
            List<Blackout> blackouts =
                    one(3) ? List.of(new Blackout(random.nextInt(PERIODS), one(2) ? null : "a1")) : List.of();
            return new Means(
                            periods,
                            budget,
                            List.of(new Audience("a0", one(2) ? null : 1), new Audience("a1", one(2) ? null : 2)),
                            List.of(),
                            blackouts)
                    .withSupply(Resource.LEARNERS, "a0", amount(8), amount(8), amount(8), amount(8))
                    .withSupply(Resource.EXPERT, "x", amount(6), amount(6), amount(6), amount(6))
                    .withSupply(Resource.SEATS, "s", amount(5), amount(5), amount(5), amount(5));
        }

        private List<ByHand> byHand(List<Candidate> candidates) {
            Candidate last = candidates.get(candidates.size() - 1);
            return switch (random.nextInt(6)) {
                case 0 -> List.of(new ByHand.Pin(last.id()));
                case 1 -> List.of(new ByHand.Forbid(last.id()));
                case 2 -> List.of(new ByHand.Move(last.id(), last.earliest()));
                default -> List.of();
            };
        }

        private Long amount(int most) {
            return (long) random.nextInt(most + 1);
        }

        private boolean one(int in) {
            return random.nextInt(in) == 0;
        }
    }
}
