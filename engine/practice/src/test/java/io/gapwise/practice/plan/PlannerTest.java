package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Means MEANS =
            Means.of(Stream.of("May", "June", "July").map(Period::of).toList());

    private static final Planner PLANNER = Planner.usual();

    /** A later goal never costs anything of an earlier one, however much it would bring. */
    @Test
    void anEarlierGoalOutweighsAnyAmountOfALaterOne() {
        List<Candidate> candidates = List.of(
                Candidate.of("law", "").place(Place.FIRST).cost(10).gap("small").build(),
                Candidate.of("a", "").place(Place.NOW).cost(5).gap("large").build(),
                Candidate.of("b", "").place(Place.NOW).cost(5).gap("larger").build());
        List<Gap> gaps = List.of(
                new Gap("small", "", 1L), new Gap("large", "", 1_000_000_000L), new Gap("larger", "", 2_000_000_000L));
        Means means = MEANS.withBudget(new Budget(List.of(), 10L));

        Plan places = plan(PlanRequest.of(candidates, means, Goal.PLACES, Goal.COST_OF_GAPS)
                .withGaps(gaps));
        assertThat(places.starts()).containsOnlyKeys("law");
        assertThat(places.reached())
                .containsExactly(
                        new Reached(Goal.PLACES, GoalPart.FIRST, 1, 1, true),
                        new Reached(Goal.PLACES, GoalPart.NOW, 0, 0, true),
                        new Reached(Goal.COST_OF_GAPS, GoalPart.WHOLE, 1, 1, true));
        Plan costs = plan(PlanRequest.of(candidates, means, Goal.COST_OF_GAPS, Goal.PLACES)
                .withGaps(gaps));
        assertThat(costs.starts()).containsOnlyKeys("a", "b");
        assertThat(costs.planned().get(0).why().goals()).containsExactly(Goal.COST_OF_GAPS, Goal.PLACES);
    }

    @Test
    void whatSeveralServeCountsOnce() {
        List<Candidate> candidates = List.of(
                Candidate.of("a", "")
                        .objective("growth")
                        .gap("g")
                        .cost(5)
                        .reach("sales", 30)
                        .build(),
                Candidate.of("b", "")
                        .objective("growth")
                        .gap("g")
                        .cost(5)
                        .reach("sales", 40)
                        .build(),
                Candidate.of("c", "")
                        .objective("safety")
                        .cost(5)
                        .reach("stores", 5)
                        .build());
        PlanRequest request = PlanRequest.of(
                        candidates,
                        MEANS.withAudience("sales", 9).withAudience("stores", 9),
                        Goal.OBJECTIVES,
                        Goal.COST_OF_GAPS,
                        Goal.PEOPLE,
                        Goal.CHEAP)
                .withGaps(List.of(new Gap("g", "", 70L)))
                .withObjectives(List.of(new WeightedObjective("growth", 5), new WeightedObjective("safety", 2)));

        Plan plan = plan(request);

        assertThat(plan.starts()).containsOnlyKeys("b", "c");
        assertThat(plan.reached()).extracting(Reached::value).containsExactly(7L, 70L, 45L, -10L);
        assertThat(plan.leftOut()).containsExactly(new LeftOut("a", new WhyOut.Against(0, Goal.CHEAP)));
    }

    @Test
    void saysWhereThereIsRoomButNothingToGain() {
        Plan plan = plan(PlanRequest.of(List.of(Candidate.of("a", "").build()), MEANS, Goal.COST_OF_GAPS));

        assertThat(plan.starts()).isEmpty();
        assertThat(plan.leftOut()).containsExactly(new LeftOut("a", new WhyOut.NothingGained(0)));
    }

    /** Everything mandatory is in, or the means are named that conflict. */
    @Test
    void namesTheMeansThatKeepOutWhatHasToBeIn() {
        Means means = MEANS.withBudget(new Budget(List.of(), 90L)).withSupply(Resource.EXPERT, "Kim", 10L, 10L, 10L);
        PlanRequest request = PlanRequest.of(
                List.of(
                        Candidate.of("law", "").mandatory(true).cost(60).build(),
                        Candidate.of("safety", "")
                                .mandatory(true)
                                .cost(40)
                                .need(Resource.EXPERT, "Kim", 10)
                                .build()),
                means,
                Goal.PLACES);

        NoPlan none = none(request);

        assertThat(none.in()).hasSize(1);
        assertThat(none.proved()).isTrue();
        assertThat(none.enough()).containsExactly(new NoPlan.Short(null, ""));
        LeftOut missing = none.missing().get(0);
        assertThat(missing.why())
                .isEqualTo(
                        missing.candidate().equals("law")
                                ? new WhyOut.Missing(0, List.of(new Lack.Money(null, 60, 50, List.of())))
                                : new WhyOut.Missing(0, List.of(new Lack.Money(null, 40, 30, List.of()))));
        assertThat(plan(request.withMeans(means.withBudget(new Budget(List.of(), 100L))))
                        .starts())
                .containsOnlyKeys("law", "safety");
    }

    @Test
    void tellsWhatIsUsedOfTheMeans() {
        Means means = MEANS.withBudget(new Budget(List.of(50L, 50L, 50L), null))
                .withAudience("sales", 3)
                .withSupply(Resource.LEARNERS, "sales", 8L, 8L, 8L);
        Plan plan = plan(PlanRequest.of(
                List.of(Candidate.of("a", "")
                        .length(2)
                        .cost(20, 5)
                        .need(Resource.LEARNERS, "sales", Load.even(5, 2))
                        .build()),
                means,
                Goal.PLACES,
                Goal.EARLY));

        assertThat(plan.usage())
                .containsExactly(
                        new Usage(null, "", List.of(20L, 5L, 0L), List.of(50L, 50L, 50L)),
                        new Usage(Resource.LEARNERS, "sales", List.of(3L, 2L, 0L), List.of(8L, 8L, 8L)));
    }

    /** The reasons of those left out are added up from the plan, so each must be true of it. */
    @Test
    void everyLackIsTrueOfThePlan() {
        PlanRequest request = GeneratedRequest.of(60, 3, Goal.PLACES, Goal.COST_OF_GAPS);
        Plan plan = plan(request);
        Map<String, Usage> usage =
                plan.usage().stream().collect(Collectors.toMap(one -> one.resource() + one.name(), one -> one));
        int[] lacks = {0};
        plan.leftOut()
                .forEach(out -> Shortages.lacks(out.why()).forEach(lack -> {
                    lacks[0]++;
                    assertThat(lack.<Boolean>match(new Lack.Kinds<>(
                                    money -> money.needs() > money.left()
                                            && (money.period() == null
                                                    || money.left() == left(usage.get("null"), money.period())),
                                    scarce -> scarce.needs() > scarce.left()
                                            && scarce.left()
                                                    == left(
                                                            usage.get(scarce.resource() + scarce.name()),
                                                            scarce.period()),
                                    closed -> request.means().blackouts().stream()
                                            .anyMatch(one -> one.period() == closed.period()),
                                    crowded -> crowded.running().size() >= crowded.most()
                                            && plan.starts().keySet().containsAll(crowded.running()),
                                    before -> before.end() != null
                                            || !plan.starts().containsKey(before.candidate()),
                                    tooLate -> plan.starts().get(tooLate.candidate()) == tooLate.start(),
                                    clash -> plan.starts().containsKey(clash.candidate()))))
                            .as("%s", lack)
                            .isTrue();
                }));
        assertThat(lacks[0]).isGreaterThan(30);
    }

    private static long left(Usage usage, int period) {
        return usage.available().get(period) - usage.used().get(period);
    }

    @Test
    void moreMeansBringWhatPlanningAnewFinds() {
        Means means = MEANS.withBudget(new Budget(List.of(), 100L)).withSupply(Resource.EXPERT, "Kim", 10L, 0L, 0L);
        PlanRequest request = PlanRequest.of(
                List.of(
                        Candidate.of("in", "").place(Place.FIRST).cost(95).build(),
                        Candidate.of("cheap", "").cost(15).build(),
                        Candidate.of("kim", "").need(Resource.EXPERT, "Kim", 12).build(),
                        Candidate.of("both", "")
                                .cost(60)
                                .need(Resource.EXPERT, "Kim", 60)
                                .build()),
                means,
                Goal.PLACES,
                Goal.EARLY);
        Plan plan = plan(request);
        assertThat(plan.starts()).containsOnlyKeys("in");

        List<MoreMeans> more = MoreMeans.of(request, plan, PLANNER, 5);

        assertThat(more).extracting(MoreMeans::comeIn).containsExactlyInAnyOrder(List.of("cheap"), List.of("kim"));
        assertThat(more)
                .extracting(MoreMeans::extra)
                .containsExactlyInAnyOrder(
                        new Extra.Money(10, Map.of()), new Extra.Hours(Resource.EXPERT, "Kim", Map.of(0, 2L)));
        assertThat(MoreMeans.with(new Extra.Money(9, Map.of()), request, plan, PLANNER))
                .isEmpty();
    }

    /** Who asks what more money brings hears every amount from which on it brings something, down to the first. */
    @Test
    void moreMoneyBringsInStepByStep() {
        Candidate both = Candidate.of("p", "").cost(6).build();
        Candidate other = Candidate.of("q", "").cost(4).build();
        Candidate dear = Candidate.of("r", "").place(Place.FIRST).cost(16).build();
        PlanRequest request =
                PlanRequest.of(List.of(both, other, dear), MEANS.withBudget(new Budget(List.of(), 10L)), Goal.PLACES);

        List<MoreMeans> more = MoreMeans.of(request, plan(request), PLANNER, 5);

        assertThat(more)
                .extracting(MoreMeans::extra)
                .containsExactly(
                        new Extra.Money(6, Map.of()), new Extra.Money(10, Map.of()), new Extra.Money(16, Map.of()));
        assertThat(more).extracting(MoreMeans::dropOut).containsExactly(List.of("p", "q"), List.of("p"), List.of());
        assertThat(MoreMeans.of(request, plan(request), PLANNER, 0)).isEmpty();
    }

    /** Four are lacking for the one that is out and three are enough, because another comes in: only that is told. */
    @Test
    void moreThanIsNeededIsNotAskedFor() {
        Candidate in = Candidate.of("in", "").cost(10).build();
        Candidate small = Candidate.of("small", "").cost(4).build();
        Candidate large = Candidate.of("large", "").cost(9).build();
        PlanRequest request = PlanRequest.of(
                List.of(in, small, large), MEANS.withBudget(new Budget(List.of(), 10L)), Goal.PLACES, Goal.CHEAP);

        assertThat(MoreMeans.of(request, plan(request), PLANNER, 9))
                .extracting(MoreMeans::extra)
                .containsExactly(new Extra.Money(3, Map.of()));
    }

    @Test
    void aDecisionByHandHasItsCost() {
        Candidate law = Candidate.of("law", "").place(Place.FIRST).cost(100).build();
        Candidate wish =
                Candidate.of("wish", "").place(Place.SPARE_TIME).cost(100).build();
        ByHand pin = new ByHand.Pin("wish");
        PlanRequest request = PlanRequest.of(
                        List.of(law, wish), MEANS.withBudget(new Budget(List.of(), 100L)), Goal.PLACES)
                .withByHand(List.of(pin));

        HandCost cost = HandCost.of(pin, request, plan(request), PLANNER).orElseThrow();

        assertThat(cost.goals())
                .containsExactly(
                        new HandCost.Goals(Goal.PLACES, GoalPart.FIRST, 0, 1),
                        new HandCost.Goals(Goal.PLACES, GoalPart.SPARE_TIME, 1, 0));
        assertThat(cost.difference().size()).isEqualTo(2);
        assertThat(cost.proved()).isTrue();
    }

    @Test
    void sameRequestSamePlan() {
        PlanRequest request = GeneratedRequest.of(80, 5, Goal.PLACES, Goal.COST_OF_GAPS, Goal.PEOPLE);

        assertThat(IntStream.range(0, 2)
                        .mapToObj(i -> PLANNER.plan(request).toString())
                        .distinct())
                .hasSize(1);
    }

    /** Where the limit of the search comes first, the plan says how far it may be from the best, and holds all the same. */
    @Test
    void aSearchThatEndsEarlySaysHowFarItGot() {
        PlanRequest request = GeneratedRequest.of(150, 11, Goal.COST_OF_GAPS);
        Plan quick = Planner.with(new Effort(0)).plan(request).match(plan -> plan, none -> null);

        Reached reached = quick.reached().get(0);
        Plan best = plan(request);
        assertThat(best.proved()).isTrue();
        assertThat(reached.value()).isLessThanOrEqualTo(best.reached().get(0).value());
        assertThat(reached.bound()).isGreaterThanOrEqualTo(best.reached().get(0).value());
        assertThat(quick.proved()).isEqualTo(reached.value() == reached.bound());
    }

    static Plan plan(PlanRequest request) {
        return PLANNER.plan(request).match(plan -> plan, none -> {
            throw new AssertionError(none.toString());
        });
    }

    private static NoPlan none(PlanRequest request) {
        return PLANNER.plan(request)
                .match(
                        plan -> {
                            throw new AssertionError(plan.toString());
                        },
                        none -> none);
    }
}
