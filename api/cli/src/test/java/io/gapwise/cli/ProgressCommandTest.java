package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressCommandTest {

    private static final String CASE = """
            "case": {"title": "Few give feedback", "obstacles": {"littlePractice": "PRESENT"},
                     "evidence": {"sources": ["OBSERVATION"]}}""";

    @TempDir
    private Path folder;

    @Test
    void judgesWhatCameOfWhatTheRulesRecommendToday() throws IOException {
        CommandResult judged = judge("{" + CASE + ", \"followUp\": {\"weeks\": 2, \"inPlace\": \"NO\"}}");

        assertThat(judged.exitCode()).as(judged.err()).isZero();
        assertThat(judgement())
                .startsWith("{\"ruleset\":{\"version\":\"")
                .contains("\"value\":\"NOT_IN_PLACE\"", "\"followUp.inPlace\":\"NO\"");
    }

    /** The recommendation is taken as it was given, with its identity or without it. */
    @Test
    void readsARecommendationAsItWasGiven() throws IOException {
        Path gapCase = Files.writeString(
                folder.resolve("case.json"), CASE.substring(CASE.indexOf('{')).replace("\n", " "));
        Path answer = folder.resolve("answer.ndjson");
        CommandResult given = CommandResult.by("evaluate", gapCase.toString(), "-o", answer.toString());
        assertThat(given.exitCode()).as(given.err()).isZero();

        CommandResult judged = judge("{" + CASE + ", \"recommendation\": " + Files.readString(answer) + "}");

        assertThat(judged.exitCode()).as(judged.err()).isZero();
        assertThat(judgement()).contains("\"value\":\"");
    }

    @Test
    void namesEverythingThatIsWrongInAllThreeAtOnce() throws IOException {
        CommandResult judged = judge("""
                {"case": {"titel": "x"}, "recommendation": {"verdict": 1}, "followUp": {"weeks": -1, "use": {"percent": 101}},
                 "folowUp": {}}""");

        assertThat(judged.exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
        assertThat(judged.err())
                .contains(
                        "/case/titel: ",
                        "/case/title: ",
                        "/recommendation: This must be a recommendation as it was given.",
                        "/followUp/weeks: This must be a whole number from 0 to 520.",
                        "/followUp/use/percent: ",
                        "/folowUp: There is no such field. case, recommendation, followUp")
                .doesNotContain("Exception");
        assertThat(judge("{}").err()).contains("/case: The gap case is missing");
        assertThat(judge("[").exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
    }

    @Test
    void refusesWhatItCannotUse() {
        assertThat(CommandResult.by("progress", folder.resolve("none.json").toString())
                        .exitCode())
                .isEqualTo(GapwiseCommand.WRONG_USE);
        assertThat(CommandResult.by("progress").exitCode()).isEqualTo(GapwiseCommand.WRONG_USE);
    }

    private CommandResult judge(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("judged.json"), json);
        return CommandResult.by(
                "progress", file.toString(), "-o", folder.resolve("out.json").toString());
    }

    private String judgement() throws IOException {
        return Files.readString(folder.resolve("out.json"));
    }
}
