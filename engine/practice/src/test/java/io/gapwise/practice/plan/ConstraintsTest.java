package io.gapwise.practice.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each of the means lets in what just fits, and keeps out what is too much by one. */
class ConstraintsTest {

    private static final Means MEANS =
            Means.of(Stream.of("January", "February", "March").map(Period::of).toList());

    @Test
    void theBudgetOfAPeriodIsKept() {
        Means means = MEANS.withBudget(new Budget(List.of(100L, 0L, 0L), null));

        assertThat(in(means, Candidate.of("fits", "").cost(100))).contains("fits");
        assertThat(whyOut(means, Candidate.of("over", "").cost(101)))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Money(0, 101, 100, List.of()))));
    }

    @Test
    void theWholeBudgetIsKept() {
        Means means = MEANS.withBudget(new Budget(List.of(), 100L));
        Candidate other = mandatory("other").cost(40).build();

        assertThat(in(means, Candidate.of("fits", "").cost(30, 30).length(2), other))
                .contains("fits");
        assertThat(whyOut(means, Candidate.of("over", "").cost(30, 31).length(2), other))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Money(null, 61, 60, List.of()))));
    }

    @Test
    void hoursAndSeatsAreKeptInEachPeriodWhoeverTakesThem() {
        for (Resource resource : Resource.values()) {
            Means means =
                    MEANS.withAudience("field engineers", 9).withSupply(resource, "field engineers", 0L, 100L, 0L);
            Candidate other =
                    mandatory("other").need(resource, "field engineers", 60).build();

            assertThat(in(means, Candidate.of("fits", "").need(resource, "field engineers", 40), other))
                    .as("%s", resource)
                    .contains("fits");
            assertThat(whyOut(means, Candidate.of("over", "").need(resource, "field engineers", 41), other))
                    .as("%s", resource)
                    .isEqualTo(new WhyOut.Missing(
                            1, List.of(new Lack.Scarce(resource, "field engineers", 1, 41, 40, List.of("other")))));
        }
    }

    @Test
    void nobodyLearnsInABlackout() {
        Means means = MEANS.withAudience("sales", 9).withBlackout(new Blackout(1, "sales"));

        assertThat(in(means, three("remedy"))).contains("remedy");
        assertThat(in(means, three("pauses").need(Resource.LEARNERS, "sales", 5, 0, 5)))
                .contains("pauses");
        assertThat(whyOut(means, three("learns").need(Resource.LEARNERS, "sales", 5, 1, 5)))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Closed(1, "sales"))));

        Means everybody = MEANS.withAudience("sales", 9).withBlackout(new Blackout(1, null));
        assertThat(whyOut(everybody, three("learns").need(Resource.LEARNERS, "sales", 5, 1, 5)))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Closed(1, null))));
    }

    @Test
    void notTooManyOfOneTeamAtOnce() {
        Candidate other =
                mandatory("other").length(3).need(Resource.LEARNERS, "sales", 1).build();
        Candidate.Builder one = Candidate.of("one", "").need(Resource.LEARNERS, "sales", 1);

        assertThat(in(MEANS.withAudience("sales", 2), one, other)).contains("one");
        assertThat(whyOut(MEANS.withAudience("sales", 1), one, other))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Crowded("sales", 0, 1, List.of("other")))));
    }

    @Test
    void whatComesAfterSomethingStartsWhenThatHasEnded() {
        Candidate before = Candidate.of("before", "").length(2).build();

        Plan plan = plan(MEANS, Candidate.of("next", "").after("before").build(), before);
        assertThat(plan.starts()).containsEntry("before", 0).containsEntry("next", 2);
        assertThat(plan.planned().get(1).why().neededBy()).containsExactly("next");
        assertThat(whyOut(MEANS, Candidate.of("next", "").after("before").latestEnd(1), before))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.NotBefore("before", 1))));
        assertThat(whyOut(
                        MEANS.withBudget(new Budget(List.of(), 0L)),
                        Candidate.of("next", "").after("dear"),
                        Candidate.of("dear", "").cost(1).build()))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.NotBefore("dear", null))));
    }

    @Test
    void whatMustNotRunTogetherDoesNot() {
        Candidate other = mandatory("other").length(2).latestEnd(1).build();

        assertThat(in(MEANS, Candidate.of("one", "").apart("other"), other)).contains("one");
        assertThat(whyOut(MEANS, Candidate.of("one", "").apart("other").latestEnd(1), other))
                .isEqualTo(new WhyOut.Missing(0, List.of(new Lack.Clash("other", 0))));
    }

    @Test
    void datesAreKept() {
        assertThat(in(MEANS, Candidate.of("fits", "").earliest(1).latestEnd(2).length(2)))
                .contains("fits");
        assertThat(whyOut(
                        MEANS, Candidate.of("long", "").earliest(1).latestEnd(2).length(3)))
                .isEqualTo(new WhyOut.NoStart(1, 2, 3));
        assertThat(whyOut(MEANS, Candidate.of("late", "").earliest(2).length(2)))
                .isEqualTo(new WhyOut.NoStart(2, 2, 2));
    }

    @Test
    void whatIsToBeLeftAloneIsDoneOnlyWhereItIsNeeded() {
        Candidate.Builder left = Candidate.of("left", "").place(Place.LEAVE);

        assertThat(whyOut(MEANS, left)).isEqualTo(new WhyOut.LeftAlone());
        assertThat(in(MEANS, left, Candidate.of("next", "").after("left").build()))
                .contains("left", "next");
    }

    @Test
    void whatIsNotLimitedIsPlenty() {
        Means means = MEANS.withAudience("sales", 1).withSupply(Resource.EXPERT, "Kim", 5L, 5L, 5L);

        assertThat(in(means, Candidate.of("big", "").cost(1_000_000).need(Resource.LEARNERS, "sales", 9_999)))
                .contains("big");
    }

    @Test
    void amountsOfBillionsAreKeptToTheUnit() {
        Means means = MEANS.withBudget(new Budget(List.of(), 1_000_000_000_000L));
        Candidate other = mandatory("other").cost(500_000_000_000L).build();

        assertThat(in(means, Candidate.of("fits", "").cost(500_000_000_000L), other))
                .contains("fits");
        assertThat(in(
                        MEANS.withBudget(new Budget(List.of(), 999_999_999_999L)),
                        Candidate.of("over", "").cost(500_000_000_000L),
                        other))
                .doesNotContain("over");
    }

    @Test
    void whatIsDecidedByHandCounts() {
        Candidate dear = Candidate.of("dear", "").cost(100).build();
        Candidate better =
                Candidate.of("better", "").place(Place.FIRST).cost(100).build();
        PlanRequest request = PlanRequest.of(
                List.of(dear, better), MEANS.withBudget(new Budget(List.of(), 100L)), Goal.PLACES, Goal.EARLY);

        assertThat(plan(request).starts()).containsOnlyKeys("better");
        assertThat(plan(request.withByHand(List.of(new ByHand.Pin("dear")))).starts())
                .containsOnlyKeys("dear");
        Plan without = plan(request.withByHand(List.of(new ByHand.Forbid("better"))));
        assertThat(without.starts()).containsOnlyKeys("dear");
        assertThat(without.leftOut()).containsExactly(new LeftOut("better", new WhyOut.Forbidden()));
        assertThat(plan(request.withByHand(List.of(new ByHand.Move("better", 2))))
                        .starts())
                .containsEntry("better", 2);
    }

    private static Candidate.Builder mandatory(String id) {
        return Candidate.of(id, "").mandatory(true);
    }

    private static Candidate.Builder three(String id) {
        return Candidate.of(id, "").length(3);
    }

    private static List<String> in(Means means, Candidate.Builder one, Candidate... others) {
        return List.copyOf(plan(means, one.build(), others).starts().keySet());
    }

    private static WhyOut whyOut(Means means, Candidate.Builder one, Candidate... others) {
        Candidate candidate = one.build();
        return plan(means, candidate, others).leftOut().stream()
                .filter(out -> out.candidate().equals(candidate.id()))
                .map(LeftOut::why)
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.get(0)));
    }

    private static Plan plan(Means means, Candidate one, Candidate... others) {
        return plan(PlanRequest.of(
                Stream.concat(Stream.of(one), Stream.of(others)).toList(), means, Goal.PLACES, Goal.EARLY));
    }

    private static Plan plan(PlanRequest request) {
        return Planner.usual().plan(request).match(plan -> plan, none -> {
            throw new AssertionError(none.toString());
        });
    }
}
