package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplanningTest {

    private static final Means MEANS =
            Means.of(Stream.of("q1", "q2", "q3", "q4").map(Period::of).toList());

    private static final List<Candidate> CANDIDATES = List.of(
            Candidate.of("done", "").place(Place.FIRST).cost(30).latestEnd(0).build(),
            Candidate.of("runs", "").length(3).cost(10, 10, 10).latestEnd(2).build(),
            Candidate.of("later", "").earliest(2).cost(30).build(),
            Candidate.of("law", "").earliest(2).cost(30).build());

    /** Most of what is NOW would be reached by stopping what runs for something new; it goes on all the same. */
    @Test
    void whatRunsGoesOnIfItCan() {
        PlanRequest request = request(90);
        EarlierPlan earlier = new EarlierPlan(Map.of("done", 0, "runs", 0, "later", 2), 1);

        Replanning again = Replanning.of(request, earlier, Planner.usual());

        Plan plan = plan(again);
        assertThat(plan.starts()).isEqualTo(Map.of("done", 0, "runs", 0, "later", 2));
        assertThat(again.difference().size()).isZero();
        assertThat(again.difference().changes()).allMatch(change -> kind(change).equals("kept"));
    }

    /** What is spent is spent: only what is still to be paid can be saved. */
    @Test
    void aCutDropsNoMoreThanItMust() {
        EarlierPlan earlier = new EarlierPlan(Map.of("done", 0, "runs", 0, "later", 2), 1);

        Replanning cut = Replanning.of(request(89), earlier, Planner.usual());

        assertThat(plan(cut).starts()).containsOnlyKeys("done", "runs");
        assertThat(cut.difference().size()).isEqualTo(1);
        assertThat(cut.difference().changes())
                .contains(new Change.Dropped(
                        "later", 2, false, new WhyOut.Missing(2, List.of(new Lack.Money(null, 30, 29, List.of())))));

        Replanning deep = Replanning.of(request(59), earlier, Planner.usual());
        assertThat(deep.difference().changes())
                .contains(new Change.Dropped(
                        "runs", 0, true, new WhyOut.Missing(0, List.of(new Lack.Money(null, 20, 19, List.of())))));
    }

    @Test
    void aNewDutyMovesOrDropsAsLittleAsCanBe() {
        Means means = MEANS.withSupply(Resource.EXPERT, "Kim", 10L, 10L, 10L, 10L);
        List<Candidate> candidates = List.of(
                Candidate.of("a", "").need(Resource.EXPERT, "Kim", 10).build(),
                Candidate.of("b", "").need(Resource.EXPERT, "Kim", 10).build(),
                Candidate.of("duty", "")
                        .mandatory(true)
                        .earliest(2)
                        .latestEnd(2)
                        .need(Resource.EXPERT, "Kim", 10)
                        .build());
        PlanRequest request = PlanRequest.of(candidates, means, Goal.PLACES);

        Replanning again = Replanning.of(request, new EarlierPlan(Map.of("a", 1, "b", 2), 1), Planner.usual());

        assertThat(again.difference().changes())
                .extracting(ReplanningTest::kind)
                .containsExactly("kept", "moved", "added");
        assertThat(again.difference().changes())
                .contains(new Change.Moved(
                        "b",
                        2,
                        3,
                        List.of(new Lack.Scarce(Resource.EXPERT, "Kim", 2, 10, 0, List.of("duty"))),
                        List.of()));
    }

    @Test
    void whatIsNoCandidateAnyMoreIsGone() {
        Replanning again = Replanning.of(request(500), new EarlierPlan(Map.of("other", 2), 1), Planner.usual());

        assertThat(again.difference().changes()).contains(new Change.Gone("other", 2));
    }

    /** Nothing new starts in a period that is over. */
    @Test
    void whatIsOverCannotBePlanned() {
        Replanning again = Replanning.of(request(500), new EarlierPlan(Map.of(), 1), Planner.usual());

        assertThat(plan(again).starts()).containsOnlyKeys("later", "law");
        assertThat(plan(again).leftOut())
                .containsExactly(
                        new LeftOut("done", new WhyOut.NoStart(1, 0, 1)),
                        new LeftOut("runs", new WhyOut.NoStart(1, 2, 3)));
    }

    @Test
    void fewestChangesStandWhereTheGoalsSay() {
        PlanRequest request = PlanRequest.of(
                List.of(
                        Candidate.of("old", "").place(Place.SPARE_TIME).cost(10).build(),
                        Candidate.of("new", "").place(Place.FIRST).cost(10).build()),
                MEANS.withBudget(new Budget(List.of(), 10L)),
                Goal.PLACES,
                Goal.FEWEST_CHANGES);
        EarlierPlan earlier = new EarlierPlan(Map.of("old", 1), 0);

        assertThat(plan(Replanning.of(request, earlier, Planner.usual())).starts())
                .containsOnlyKeys("new");
        PlanRequest changesFirst = new PlanRequest(
                request.candidates(), List.of(), List.of(), request.means(), List.of(), List.of(Goal.PLACES), null);
        assertThat(plan(Replanning.of(changesFirst, earlier, Planner.usual())).starts())
                .containsOnlyKeys("old");
    }

    /** A third of the money is cut when a quarter of the time is over, in a plan of many. */
    @Test
    void aLargePlanAfterACutKeepsWhatBeganAndWithinWhatIsLeft() {
        int from = 3;
        PlanRequest request = GeneratedRequest.of(40, 13, Goal.PLACES, Goal.COST_OF_GAPS);
        Plan first = plan(request);
        Budget budget = request.means().budget();
        long left = Math.max(spentBefore(request, first, from), budget.inAll() * 2 / 3);

        Replanning cut = Replanning.of(
                request.withMeans(request.means().withBudget(new Budget(budget.byPeriod(), left))),
                first.until(from),
                Planner.usual());

        Plan plan = plan(cut);
        assertThat(plan.starts())
                .allSatisfy((id, start) -> assertThat(
                                start >= from || first.starts().get(id) == start)
                        .as(id)
                        .isTrue());
        assertThat(first.planned().stream().filter(one -> one.end() < from))
                .isNotEmpty()
                .allMatch(one -> plan.starts().get(one.candidate()) == one.start());
        assertThat(plan.usage().get(0).total()).isLessThanOrEqualTo(left);
        assertThat(cut.difference().size()).isPositive();
        assertThat(cut.difference().changes())
                .hasSizeGreaterThanOrEqualTo(first.planned().size());
    }

    private static long spentBefore(PlanRequest request, Plan plan, int from) {
        return plan.planned().stream()
                .filter(one -> one.start() < from)
                .mapToLong(one -> request.candidates().stream()
                        .filter(candidate -> candidate.id().equals(one.candidate()))
                        .mapToLong(candidate -> candidate.cost().total())
                        .sum())
                .sum();
    }

    private static Plan plan(PlanRequest request) {
        return PlannerTest.plan(request);
    }

    private static PlanRequest request(long money) {
        return PlanRequest.of(CANDIDATES, MEANS.withBudget(new Budget(List.of(), money)), Goal.PLACES);
    }

    private static Plan plan(Replanning replanning) {
        return replanning.match(plan -> plan, none -> {
            throw new AssertionError(none.toString());
        });
    }

    private static String kind(Change change) {
        return change.match(new Change.Kinds<>(
                added -> "added", dropped -> "dropped", gone -> "gone", moved -> "moved", kept -> "kept"));
    }
}
