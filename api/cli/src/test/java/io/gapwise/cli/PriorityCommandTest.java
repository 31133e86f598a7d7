package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriorityCommandTest {

    private static final String CASE = """
            "case": {"title": "Tenders are lost", "obstacles": {"neverLearned": "PRESENT"},
                     "goal": {"stake": "SERIOUS"}, "evidence": {"sources": ["OBSERVATION"]}}""";

    @TempDir
    private Path folder;

    @Test
    void saysInWhichPlaceACaseComes() throws IOException {
        CommandResult weighed = weigh("{" + CASE
                + ", \"standing\": {\"objective\": {\"weight\": \"HIGH\"}, \"ease\": {\"assetExists\": \"YES\"}}}");

        assertThat(weighed.exitCode()).as(weighed.err()).isZero();
        assertThat(priority())
                .startsWith("{\"ruleset\":{\"version\":\"")
                .contains("\"place\":{\"value\":\"NOW\"", "\"standing.objective.weight\":\"HIGH\"");
    }

    @Test
    void saysItInGerman() throws IOException {
        CommandResult weighed = weigh("{" + CASE + "}", "--language", "de");

        assertThat(weighed.exitCode()).as(weighed.err()).isZero();
        assertThat(priority()).contains("Die Lücke ist ernst");
    }

    @Test
    void namesEverythingThatIsWrongInAllThreeAtOnce() throws IOException {
        CommandResult weighed = weigh("""
                {"case": {"titel": "x"}, "recommendation": {"verdict": 1}, "standing": {"initiative": "MAYBE"}, "followUp": {}}""");

        assertThat(weighed.exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
        assertThat(weighed.err())
                .contains(
                        "/case/titel: ",
                        "/case/title: ",
                        "/recommendation: This must be a recommendation as it was given.",
                        "/standing/initiative: ",
                        "/followUp: There is no such field. case, recommendation, standing")
                .doesNotContain("Exception");
        assertThat(weigh("{}").err()).contains("/case: The gap case is missing");
    }

    @Test
    void refusesWhatItCannotUse() {
        assertThat(CommandResult.by("priority", folder.resolve("none.json").toString())
                        .exitCode())
                .isEqualTo(GapwiseCommand.WRONG_USE);
        assertThat(CommandResult.by("priority").exitCode()).isEqualTo(GapwiseCommand.WRONG_USE);
    }

    private CommandResult weigh(String json, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("ranked.json"), json);
        String[] arguments = new String[options.length + 4];
        arguments[0] = "priority";
        arguments[1] = file.toString();
        arguments[2] = "-o";
        arguments[3] = folder.resolve("out.json").toString();
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandResult.by(arguments);
    }

    private String priority() throws IOException {
        return Files.readString(folder.resolve("out.json"));
    }
}
