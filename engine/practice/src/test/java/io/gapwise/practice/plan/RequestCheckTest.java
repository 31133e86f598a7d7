package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestCheckTest {

    private static final Means MEANS = Means.of(List.of(Period.of("p1"), Period.of("p2")));

    @Test
    void nothingIsWrongWithWhatIsRight() {
        assertThat(RequestCheck.of(GeneratedRequest.of(50, 1, Goal.PLACES))).isEmpty();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        List<Candidate> candidates = List.of(
                Candidate.of("a", "")
                        .gap("none")
                        .objective("none")
                        .after("b")
                        .apart("a")
                        .length(3)
                        .earliest(-1)
                        .latestEnd(2)
                        .cost(-5)
                        .need(Resource.EXPERT, "nobody", 1_000_000_000_001L)
                        .reach("nobody/else", 4)
                        .build(),
                Candidate.of("b", "").after("a").mandatory(true).cost(1, 2).build(),
                Candidate.of("a", "").after("zzz").build(),
                Candidate.of("", "").build());
        Means means = new Means(
                MEANS.periods(),
                new Budget(List.of(1L), -1L),
                List.of(new Audience("x", -1)),
                List.of(
                        new Supply(Resource.LEARNERS, "y", List.of(1L, 1L)),
                        new Supply(Resource.SEATS, "room", List.of(1L, -1L)),
                        new Supply(Resource.SEATS, "room", List.of(1L, 1L))),
                List.of(new Blackout(2, null), new Blackout(0, "z")));
        PlanRequest request = new PlanRequest(
                candidates,
                List.of(new Gap("g", "", -1L)),
                List.of(new WeightedObjective("o", 6)),
                means,
                List.of(new ByHand.Forbid("b"), new ByHand.Pin("b"), new ByHand.Pin("who"), new ByHand.Move("", 2)),
                List.of(Goal.FEWEST_CHANGES),
                null);

        assertThat(found(request))
                .containsExactlyInAnyOrder(
                        "/candidates/0/gaps/0 UNKNOWN",
                        "/candidates/0/objectives/0 UNKNOWN",
                        "/candidates/0/length OUT_OF_RANGE",
                        "/candidates/0/earliest OUT_OF_RANGE",
                        "/candidates/0/latestEnd OUT_OF_RANGE",
                        "/candidates/0/cost/0 OUT_OF_RANGE",
                        "/candidates/0/experts/nobody UNKNOWN",
                        "/candidates/0/experts/nobody/0 OUT_OF_RANGE",
                        "/candidates/0/reaches/nobody~1else UNKNOWN",
                        "/candidates/0/apart ITSELF",
                        "/candidates/0/after CYCLE",
                        "/candidates/1/after CYCLE",
                        "/candidates/1/cost LONGER_THAN_IT_LASTS",
                        "/candidates/2/id GIVEN_TWICE",
                        "/candidates/2/after/0 UNKNOWN",
                        "/candidates/3/id NO_NAME",
                        "/means/budget/inAll OUT_OF_RANGE",
                        "/means/budget/byPeriod NOT_EACH_PERIOD",
                        "/means/audiences/0/mostAtOnce OUT_OF_RANGE",
                        "/means/learners/y UNKNOWN",
                        "/means/seats/room/1 OUT_OF_RANGE",
                        "/means/seats/room GIVEN_TWICE",
                        "/means/blackouts/0/period OUT_OF_RANGE",
                        "/means/blackouts/1/audience UNKNOWN",
                        "/gaps/0/costPerYear OUT_OF_RANGE",
                        "/objectives/0/weight OUT_OF_RANGE",
                        "/byHand/0/candidate MANDATORY_FORBIDDEN",
                        "/byHand/1/candidate DECIDED_TWICE",
                        "/byHand/2/candidate UNKNOWN",
                        "/byHand/3/start MOVED_OUTSIDE",
                        "/goals/0 NO_EARLIER");
    }

    @Test
    void aRequestNeedsPeriodsAndGoals() {
        assertThat(found(PlanRequest.of(List.of(), Means.of(List.of()))))
                .containsExactlyInAnyOrder("/means/periods NO_PERIOD", "/goals NO_GOAL");
        assertThat(found(PlanRequest.of(List.of(), MEANS, Goal.PLACES))).isEmpty();
    }

    @Test
    void anEarlierPlanIsOfTheSamePeriods() {
        PlanRequest request =
                PlanRequest.of(List.of(), MEANS, Goal.PLACES).after(new EarlierPlan(Map.of("gone", 2), 3));

        assertThat(found(request))
                .containsExactlyInAnyOrder("/earlier/from OUT_OF_RANGE", "/earlier/starts/gone OUT_OF_RANGE");
    }

    @Test
    void aMoveSaysWhereItCouldStart() {
        PlanRequest request = PlanRequest.of(
                        List.of(Candidate.of("a", "").earliest(1).build()), MEANS, Goal.PLACES)
                .withByHand(List.of(new ByHand.Move("a", 0)));

        assertThat(RequestCheck.of(request))
                .containsExactly(new RequestProblem(
                        RequestProblem.Kind.MOVED_OUTSIDE, "/byHand/0/start", List.of(), List.of("p2")));
    }

    @Test
    void thePlannerRefusesWhatIsWrong() {
        PlanRequest wrong = PlanRequest.of(List.of(), Means.of(List.of()));

        assertThatThrownBy(() -> Planner.usual().plan(wrong)).isInstanceOf(BadRequest.class);
        assertThat(catchThrowableOfType(BadRequest.class, () -> Planner.usual().plan(wrong))
                        .problems())
                .hasSize(2);
    }

    private static List<String> found(PlanRequest request) {
        return RequestCheck.of(request).stream()
                .map(problem -> problem.pointer() + " " + problem.kind())
                .toList();
    }
}
