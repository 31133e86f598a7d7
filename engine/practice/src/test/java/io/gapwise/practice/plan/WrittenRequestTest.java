package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan follows from is written so that it is read as the same. */
class WrittenRequestTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsARequestAsItWasWritten(long seed) throws BadPlanFile {
        PlanRequest request = read(PlanJson.text(GeneratedRequest.of(60, seed, Goal.PLACES, Goal.EARLY)));

        assertThat(read(PlanJson.text(request))).isEqualTo(request);
        assertThat(request.candidates())
                .isEqualTo(
                        GeneratedRequest.of(60, seed, Goal.PLACES, Goal.EARLY).candidates());
    }

    @Test
    void leavesNothingOutThatWasStated() throws BadPlanFile {
        Candidate law = Candidate.of("law", "Law")
                .kind(Candidate.Kind.REMEDY)
                .place(Place.FIRST)
                .mandatory(true)
                .gap("g")
                .objective("o")
                .length(2)
                .cost(3, 4)
                .need(Resource.LEARNERS, "all", 5, 6)
                .need(Resource.SEATS, "room", 2, 1)
                .reach("all", 7)
                .earliest(1)
                .latestEnd(2)
                .after("first")
                .apart("first")
                .build();
        Means means = new Means(
                        List.of(
                                new Period("Q1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)),
                                Period.of("Q2"),
                                Period.of("Q3")),
                        new Budget(List.of(1L, 2L, 3L), 5L),
                        List.of(new Audience("all", 2)),
                        List.of(),
                        List.of(new Blackout(1, "all"), new Blackout(2, null)))
                .withSupply(Resource.SEATS, "room", 1L, 2L, 3L);
        PlanRequest request = new PlanRequest(
                List.of(Candidate.of("first", "First").build(), law),
                List.of(new Gap("g", "Gap", 8L)),
                List.of(new WeightedObjective("o", 3)),
                means,
                List.of(new ByHand.Pin("first"), new ByHand.Move("law", 1)),
                List.of(Goal.FEWEST_CHANGES, Goal.CHEAP),
                new EarlierPlan(Map.of("first", 0), 1));

        assertThat(read(PlanJson.text(request))).isEqualTo(request);
    }

    /** Twice the same name would be one in the written form, so that it has to be found before. */
    @Test
    void namesWhatWouldBeLostInTheWrittenForm() {
        Means twice = Means.of(List.of(Period.of("Q1")))
                .withSupply(Resource.OWNER, "Ada", 1L)
                .withSupply(Resource.OWNER, "Ada", 2L);

        assertThatThrownBy(() -> PlanJson.check(PlanRequest.of(List.of(), twice, Goal.EARLY), Locale.ENGLISH))
                .isInstanceOfSatisfying(
                        BadPlanFile.class,
                        bad -> assertThat(bad.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.pointer()).startsWith("/means/owners/Ada")));
    }

    /** Nobody waits for a plan to its end who wants it no more. */
    @Test
    void endsThePlanningAtTheNextQuestion() {
        PlanRequest request = GeneratedRequest.of(20, 1, Goal.PLACES, Goal.OBJECTIVES, Goal.EARLY);
        AtomicInteger questions = new AtomicInteger();

        Plan plan = (Plan) Planner.usual().asking(questions::incrementAndGet).plan(request);

        assertThat(questions.get()).isGreaterThan(3);
        assertThat(plan).isEqualTo(Planner.usual().plan(request));
        int all = questions.getAndSet(0);
        assertThatThrownBy(() -> Planner.usual()
                        .asking(() -> {
                            if (questions.incrementAndGet() == 2) {
                                throw new IllegalStateException("No more.");
                            }
                        })
                        .plan(request))
                .hasMessage("No more.");
        assertThat(questions).hasValue(2);
        assertThat(all).isGreaterThan(2);
    }

    private static PlanRequest read(String json) throws BadPlanFile {
        return PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }
}
