package io.gapwise.practice.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.wording.MessageFile;
import io.gapwise.practice.plan.ByHand;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Goal;
import io.gapwise.practice.plan.GoalPart;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Planner;
import io.gapwise.practice.plan.RequestProblem;
import io.gapwise.practice.plan.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanFileTest {

    private static final List<ByHand> BY_HAND = List.of(new ByHand.Pin("conference"));

    @Test
    void readsWhatAPlanFollowsFrom() throws Exception {
        PlanRequest request = small();

        assertThat(request.goals()).containsExactly(Goal.PLACES, Goal.OBJECTIVES, Goal.COST_OF_GAPS, Goal.EARLY);
        Candidate law = request.candidates().get(0);
        assertThat(law.mandatory()).isTrue();
        assertThat(law.cost().byOffset()).containsExactly(4000L, 2000L);
        assertThat(law.needs().get(0).load().byOffset()).containsExactly(120L, 120L);
        assertThat(law.latestEnd()).isEqualTo(1);
        assertThat(request.candidates().get(1).kind()).isEqualTo(Candidate.Kind.REMEDY);
        assertThat(request.candidates().get(1).latestEnd()).isEqualTo(Integer.MAX_VALUE);
        assertThat(request.means().supplies().get(1).byPeriod()).containsExactly(50L, 50L, 50L);
        assertThat(request.means().supplies().get(2).resource()).isEqualTo(Resource.EXPERT);
    }

    /** The law asks for 120 hours of the field engineers in April, and there are 80: that has to be said, not hidden. */
    @Test
    void saysWhyThereIsNoPlanInBothLanguages() throws Exception {
        PlanReport report = PlanReport.of(small(), Planner.usual(), 3);

        assertThat(PlanText.of(report, Locale.ENGLISH))
                .contains(
                        "There is no plan: 1 of those that have to be in cannot be.",
                        "- New load rules (law): to start in April it lacks least: needs 120 hours of field engineers in"
                                + " April; 80 are left",
                        "More of one of these alone would do: hours of field engineers.");
        assertThat(PlanText.of(report, Locale.GERMAN))
                .contains("braucht 120 Stunden von field engineers in April; übrig sind 80");
        assertThat(PlanJson.text(report)).contains("\"result\":\"NO_PLAN\"", "\"enough\":[{\"resource\":\"LEARNERS\"");
    }

    @Test
    void saysWhatIsInAndOutAndWhatMoreWouldBring() throws Exception {
        PlanReport report = PlanReport.of(enough(), Planner.usual(), 5);
        String text = PlanText.of(report, Locale.ENGLISH);

        assertThat(text)
                .contains(
                        "3 of 5 candidates are in the plan of 3 periods.",
                        "No other plan is better for these goals in this order: proved.",
                        "- April to May: New load rules (law): mandatory;",
                        "- April: Mend the order tool (tool): taken out, with nothing in its place, less of: what is most pressing, weight of the objectives"
                                + " served, yearly cost of the gaps answered; serves Deliver on time;"
                                + " answers Orders are late",
                        "- Practice with the tool (practice): to start in May it lacks least: needs 120 hours of field"
                                + " engineers in May; 40 are left (used by New load rules (law))",
                        "- 80 more hours of field engineers (May): Practice with the tool (practice) would come in");
        assertThat(PlanText.of(report, Locale.GERMAN))
                .contains("3 von 5 Vorhaben", "übrig sind 40")
                .doesNotContain(" of ", " hours ");
        assertThat(PlanJson.text(report))
                .contains(
                        "\"result\":\"PLAN\",\"proved\":true",
                        "{\"candidate\":\"tool\",\"title\":\"Mend the order tool\",\"start\":\"April\"",
                        "{\"lack\":\"SCARCE\",\"period\":\"May\",\"resource\":\"LEARNERS\",\"name\":\"field engineers\","
                                + "\"needs\":120,\"left\":40,\"takenBy\":[\"law\"]}");
        assertThat(PlanJson.text(PlanReport.of(enough(), Planner.usual(), 5))).isEqualTo(PlanJson.text(report));
    }

    @Test
    void saysWhatADecisionByHandCosts() throws Exception {
        PlanReport report = PlanReport.of(enough().withByHand(BY_HAND), Planner.usual(), 0);

        assertThat(report.handCosts()).hasSize(1);
        assertThat(PlanText.of(report, Locale.ENGLISH)).contains("- pinned: Conference (conference): ");
        assertThat(PlanJson.text(report)).contains("\"handCosts\":[{\"decided\":\"PIN\",\"candidate\":\"conference\"");
    }

    @Test
    void aWrittenPlanIsReadAsTheEarlierOne() throws Exception {
        byte[] written = PlanJson.write(PlanReport.of(enough(), Planner.usual(), 0));

        PlanRequest after = PlanJson.after(written, "May", enough(), Locale.ENGLISH);

        assertThat(after.goals()).startsWith(Goal.FEWEST_CHANGES);
        assertThat(after.earlier()).isNotNull();
        assertThat(after.earlier().from()).isEqualTo(1);
        PlanReport again = PlanReport.of(after, Planner.usual(), 0);
        assertThat(again.difference().size()).isZero();
        assertThat(PlanText.of(again, Locale.ENGLISH)).contains("- kept: New load rules (law), from April");
        assertThat(PlanJson.text(again)).contains("\"changes\":[{\"change\":\"KEPT\",\"candidate\":\"law\"");
        assertThat(problems(
                        () -> PlanJson.after("{}".getBytes(StandardCharsets.UTF_8), "May", enough(), Locale.ENGLISH)))
                .containsExactly("/planned: This is not a plan as it was written: it has no \"planned\".");
    }

    @Test
    void readsAnEarlierPlanAndDecisionsByHand() throws Exception {
        PlanRequest request = PlanJson.read("""
                {"means": {"periods": ["a", "b"]}, "candidates": [{"id": "x", "title": "X"}, {"id": "y", "title": "Y"}],
                 "byHand": [{"decided": "MOVE", "candidate": "x", "start": "b"}, {"decided": "FORBID", "candidate": "y"}],
                 "earlier": {"from": "b", "starts": {"x": "b"}}}""".getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);

        assertThat(request.byHand()).containsExactly(new ByHand.Move("x", 1), new ByHand.Forbid("y"));
        assertThat(request.earlier()).isEqualTo(new EarlierPlan(Map.of("x", 1), 1));
        assertThat(request.goals()).startsWith(Goal.FEWEST_CHANGES);
    }

    @Test
    void namesEverythingThatIsWrongWithTheForm() {
        assertThat(problems("""
                        {"goal": [], "goals": ["FAST"], "gaps": [{"titel": "x"}, 3], "objectives": {"a": 1},
                         "means": {"periods": ["a", {"from": "soon"}], "budget": 5, "experts": [1],
                                   "blackouts": [{"period": "z"}]},
                         "candidates": [{"id": "c", "place": "NOVV", "mandatory": "yes", "cost": 1.5, "length": "two",
                                         "learners": {"x/y": "many"}, "earliest": "c", "after": "d"}]}"""))
                .containsExactlyInAnyOrder(
                        "/goal: There is no such field.",
                        "/goals/0: There is no such word here.",
                        "/gaps/0/titel: There is no such field.",
                        "/gaps/0/id: \"id\" is missing.",
                        "/gaps/1: This must be a JSON object, not a number.",
                        "/objectives: This must be an array, not an object.",
                        "/means/periods/1/name: \"name\" is missing.",
                        "/means/periods/1/from: This must be a day such as 2027-01-31.",
                        "/means/budget: This must be a JSON object, not a number.",
                        "/means/experts: This must be an object, not an array.",
                        "/means/blackouts/0/period: There is no such word here.",
                        "/candidates/0/title: \"title\" is missing.",
                        "/candidates/0/place: There is no such word here.",
                        "/candidates/0/mandatory: This must be true or false, not a text.",
                        "/candidates/0/cost: This must be a whole number.",
                        "/candidates/0/length: This must be a whole number.",
                        "/candidates/0/learners/x~1y: This must be a whole number.",
                        "/candidates/0/earliest: There is no such word here.",
                        "/candidates/0/after: This must be an array, not a text.");
        assertThat(problems("[")).hasSize(1);
        assertThat(problems("[]")).containsExactly(": This must be a JSON object, not an array.");
        assertThat(problems("{}")).containsExactly("/means: \"means\" is missing.");
    }

    /** One number stands for each period: then that is the place of what is wrong. */
    @Test
    void namesEverythingThatIsWrongWithWhatIsMeant() throws Exception {
        String json = """
                {"means": {"periods": ["a"], "budget": {"inAll": -1}, "seats": {"room": -4}},
                 "candidates": [{"id": "c", "title": "C", "gaps": ["g"], "seats": {"roomm": 1}}]}""";

        assertThat(problems(json))
                .containsExactlyInAnyOrder(
                        "/means/budget/inAll: This must be a whole number from 0 to 1000000000000.",
                        "/means/seats/room: This must be a whole number from 0 to 1000000000000.",
                        "/candidates/0/gaps/0: There is no \"g\" here.",
                        "/candidates/0/seats/roomm: There is no \"roomm\" here.");
        BadPlanFile german = catchThrowableOfType(
                BadPlanFile.class, () -> PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.GERMAN));
        assertThat(german.problems())
                .extracting(Problem::detail)
                .contains("Hier muss eine ganze Zahl von 0 bis 1.000.000.000.000 stehen.");
        assertThat(german.problems()).extracting(Problem::maybe).contains("room");
    }

    /** What is wrong with the form and with what is meant is told in one round. */
    @Test
    void namesWhatIsMeantWrongBesideWhatIsWrittenWrong() {
        assertThat(problems("""
                        {"means": {"periods": ["a", "a"], "budget": {"inAll": -1}},
                         "candidates": [{"id": "c", "after": ["d"], "length": 9}]}"""))
                .containsExactlyInAnyOrder(
                        "/candidates/0/title: \"title\" is missing.",
                        "/means/periods/1: This name is given twice.",
                        "/means/budget/inAll: This must be a whole number from 0 to 1000000000000.",
                        "/candidates/0/after/0: There is no \"d\" here.",
                        "/candidates/0/length: This must be a whole number from 1 to 2.");
    }

    /** What could not be read stands for something else, so nothing is said that may only follow from that. */
    @Test
    void saysNothingThatMayOnlyFollowFromWhatCouldNotBeRead() {
        assertThat(problems("""
                        {"means": {"perods": ["a", "b"], "audience": ["x"]},
                         "candidates": [{"id": "c", "title": "C", "length": 2, "reaches": {"x": 1}}, 7,
                                        {"title": "D", "cost": -1}, {"id": "e", "title": "E", "after": ["d"]}]}"""))
                .containsExactlyInAnyOrder(
                        "/means/perods: There is no such field.",
                        "/means/audience: There is no such field.",
                        "/candidates/1: This must be a JSON object, not a number.",
                        "/candidates/2/id: \"id\" is missing.");
        assertThat(problems("""
                        {"means": {"periods": ["a"]}, "goals": ["FEWEST_CHANGES"], "earlier": 3,
                         "candidates": [{"id": "c", "title": "C", "length": "two", "cost": [1, 1]}]}"""))
                .containsExactlyInAnyOrder(
                        "/earlier: This must be a JSON object, not a number.",
                        "/candidates/0/length: This must be a whole number.");
    }

    @Test
    void everythingCanBeSaidInBothLanguages() {
        Map<String, String> english = MessageFile.read(PlanWords.BASE_NAME, Locale.ENGLISH);
        assertThat(MessageFile.read(PlanWords.BASE_NAME, Locale.GERMAN))
                .hasSameSizeAs(english)
                .containsOnlyKeys(english.keySet());
        List<String> needed = new ArrayList<>();
        Stream.of(RequestProblem.Kind.values()).map(kind -> "problem." + kind).forEach(needed::add);
        Stream.of(Goal.values()).map(goal -> "Goal." + goal).forEach(needed::add);
        Stream.of(GoalPart.values())
                .filter(part -> part != GoalPart.WHOLE)
                .map(part -> "GoalPart." + part)
                .forEach(needed::add);
        Stream.of(Decided.values()).map(decided -> "Decided." + decided).forEach(needed::add);
        Stream.of(Resource.values()).map(resource -> "resource." + resource).forEach(needed::add);
        assertThat(english.keySet()).containsAll(needed);
    }

    private interface Reading {

        void read() throws BadPlanFile, IOException;
    }

    private static List<String> problems(String json) {
        return problems(() -> PlanJson.read(json.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH));
    }

    private static List<String> problems(Reading reading) {
        BadPlanFile bad = catchThrowableOfType(BadPlanFile.class, reading::read);
        return bad.problems().stream()
                .map(problem -> problem.pointer() + ": " + problem.detail())
                .toList();
    }

    static PlanRequest small() throws BadPlanFile, IOException {
        return PlanJson.read(file().getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    /** Returns the same with as many hours in April as in May. */
    private static PlanRequest enough() throws BadPlanFile, IOException {
        return PlanJson.read(
                file().replace("[80, 160, 160]", "[160, 160, 160]").getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);
    }

    private static String file() throws IOException {
        try (InputStream in = PlanFileTest.class.getResourceAsStream("/small-plan.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
