package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String REQUEST = """
            {"means": {"periods": ["May", "June"], "budget": {"inAll": 100}},
             "candidates": [{"id": "law", "title": "New load rules", "place": "FIRST", "cost": 60},
                            {"id": "talk", "title": "Talks", "cost": 50},
                            {"id": "tool", "title": "Mend the tool", "length": 2, "cost": [20, 20]}]}""";

    @TempDir
    private Path folder;

    @Test
    void choosesAPlanAndSaysWhy() throws IOException {
        CommandResult planned = plan(REQUEST);

        assertThat(planned.exitCode()).as(planned.err()).isZero();
        assertThat(out())
                .contains(
                        "2 of 3 candidates are in the plan of 2 periods.",
                        "- May: New load rules (law): ",
                        "- Talks (talk): to start in May it lacks least: needs 50 of money; 0 is left in all",
                        "- 50 more of money in all: Talks (talk) would come in");
    }

    @Test
    void saysItInGerman() throws IOException {
        CommandResult planned = plan(REQUEST, "--language", "de");

        assertThat(planned.exitCode()).as(planned.err()).isZero();
        assertThat(out()).contains("2 von 3 Vorhaben", "braucht 50 an Geld; insgesamt ist 0 übrig");
    }

    @Test
    void plansAnewWithTheFewestChanges() throws IOException {
        plan(REQUEST, "--json");
        Path earlier = Files.copy(folder.resolve("out"), folder.resolve("earlier.json"));
        assertThat(Files.readString(earlier)).startsWith("{\"result\":\"PLAN\",\"proved\":true,");

        CommandResult again =
                plan(REQUEST.replace("100", "99"), "--after", earlier.toString(), "--from", "June", "--more", "0");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(out())
                .contains(
                        "- kept: New load rules (law), from May",
                        "- stopped: Mend the tool (tool), which has run since May")
                .doesNotContain("would come in");
    }

    @Test
    void namesWhatConflictsWhereSomethingHasToBeIn() throws IOException {
        CommandResult planned = plan(REQUEST.replace("\"cost\": 60", "\"cost\": 101, \"mandatory\": true"));

        assertThat(planned.exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
        assertThat(out())
                .contains(
                        "There is no plan: 1 of those that have to be in cannot be.",
                        "needs 101 of money; 100 is left in all",
                        "More of one of these alone would do: money.");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() throws IOException {
        CommandResult bad = plan("""
                {"means": {"periods": ["May"], "budgets": {}}, "candidates": [{"id": "a", "place": "SOON"}]}""");

        assertThat(bad.exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
        assertThat(bad.err())
                .contains(
                        "/means/budgets: There is no such field. ",
                        "/candidates/0/title: \"title\" is missing.",
                        "/candidates/0/place: There is no such word here. FIRST, NOW, PREPARE, SPARE_TIME, LEAVE")
                .doesNotContain("Exception");
        assertThat(plan("{\"means\": {\"periods\": []}}", "--language", "de").err())
                .contains("/means/periods: Ein Plan braucht mindestens einen Zeitraum.");
        assertThat(plan("[", "--json").exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        assertThat(CommandResult.by("plan").exitCode()).isEqualTo(GapwiseCommand.WRONG_USE);
        assertThat(CommandResult.by("plan", folder.resolve("none").toString()).exitCode())
                .isEqualTo(GapwiseCommand.WRONG_USE);
        assertThat(plan(REQUEST, "--from", "June").err()).contains("it needs --after");
        assertThat(plan(REQUEST, "--more", "51").exitCode()).isEqualTo(GapwiseCommand.WRONG_USE);
        Path earlier = Files.writeString(folder.resolve("earlier"), "{\"planned\": []}");
        assertThat(plan(REQUEST, "--after", earlier.toString(), "--from", "July")
                        .err())
                .contains("--from is 'July'; the periods are May, June.");
        Path bad = Files.writeString(folder.resolve("bad"), "{}");
        assertThat(plan(REQUEST, "--after", bad.toString()).err()).contains("/planned: ");
    }

    private CommandResult plan(String json, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("request.json"), json);
        String[] args = new String[options.length + 4];
        args[0] = "plan";
        args[1] = file.toString();
        args[2] = "-o";
        args[3] = folder.resolve("out").toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return CommandResult.by(args);
    }

    private String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }
}
