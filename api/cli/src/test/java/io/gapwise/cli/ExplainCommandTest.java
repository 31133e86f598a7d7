package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {

    @TempDir
    private Path folder;

    private Path gapCase;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        out = folder.resolve("out");
        gapCase = Files.writeString(folder.resolve("case.json"), """
                {"title": "Orders are late", "obstacles": {"toolsInadequate": "PRESENT", "neverLearned": "ABSENT"},
                 "evidence": {"sources": ["OBSERVATION"]}}
                """);
    }

    @Test
    void putsTheAnswerOnOnePageWhereNothingElseIsAsked() throws IOException {
        assertThat(explained()).startsWith("# Orders are late\n").contains("## Why this answer", "## Sources");
    }

    @Test
    void tellsWhyDownToTheAnswers() throws IOException {
        assertThat(explained("--why", "FIX_TOOLS"))
                .startsWith("remedy:FIX_TOOLS\n")
                .contains("\n    cause:TOOLS_INADEQUATE\n", "obstacles.toolsInadequate = PRESENT\n");
    }

    @Test
    void tellsWhyNotWithThePlaceOfWhatIsInTheWay() throws IOException {
        assertThat(explained("--why-not", "verdict:TRAINING"))
                .startsWith("not verdict:TRAINING\n")
                .contains("against it, or in its place:", "(verdict/not-training.drl:")
                .containsPattern("\\d+:\\d+ obstacles.neverLearned == PRESENT, but obstacles.neverLearned = ABSENT");
    }

    @Test
    void findsTheNearestOtherVerdictAndSaysWhetherAllWasLookedAt() throws IOException {
        assertThat(explained("--nearest"))
                .contains("obstacles.littlePractice: PRESENT instead of left out\n")
                .containsPattern("within 3 changes");
        assertThat(explained("--nearest", "method:COACHING")).contains("instead of");
    }

    @Test
    void saysWhatToFindOutNext() throws IOException {
        assertThat(explained("--next")).startsWith("NOT_TRAINING so far.\n").contains("obstacles.person (decides");
    }

    @Test
    void writesAllOfItAsJsonToo() throws IOException {
        assertThat(explained("--why", "FIX_TOOLS", "--format", "json"))
                .startsWith("{\"conclusion\":\"remedy:FIX_TOOLS\",\"holds\":true,");
        assertThat(explained("--format", "json")).startsWith("{").contains("\"title\":\"Orders are late\",");
    }

    @Test
    void tellsEveryProblemOfABadCase() throws IOException {
        Files.writeString(gapCase, "{\"title\": \"\", \"gap\": {\"nature\": \"TECHNICL\"}}");

        CommandResult said = CommandResult.by("explain", gapCase.toString());

        assertThat(said.exitCode()).isEqualTo(GapwiseCommand.SOME_WERE_BAD);
        assertThat(said.err()).contains("/title: ", "/gap/nature: ", "Maybe TECHNICAL.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --why COACHNG               | Maybe COACHING.
            --nearest measure:RESULTS   | There is no such conclusion: 'measure:RESULTS'.
            --why COACHING --next       | mutually exclusive
            --gapwise.rules-dir nowhere | There is no folder 'nowhere'.
            --format pdf                | neither text nor json
            """)
    void refusesWrongUse(String options, String problem) {
        CommandResult said = CommandResult.by(("explain " + gapCase + " " + options).split(" "));

        assertThat(said.exitCode()).isEqualTo(GapwiseCommand.WRONG_USE);
        assertThat(said.err()).contains(problem);
    }

    private String explained(String... options) throws IOException {
        String[] args = new String[options.length + 4];
        args[0] = "explain";
        args[1] = gapCase.toString();
        args[2] = "-o";
        args[3] = out.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        CommandResult said = CommandResult.by(args);
        assertThat(said.err()).isEmpty();
        assertThat(said.exitCode()).isZero();
        return Files.readString(out);
    }
}
