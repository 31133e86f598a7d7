package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.PublishedCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GapwiseCommandTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNTAUGHT =
            "{\"title\": \"Nobody showed them\", \"obstacles\": {\"neverLearned\": \"PRESENT\"}}";
    private static final String TOOLS =
            "{\"title\": \"The system crashes\", \"obstacles\": {\"toolsInadequate\": \"PRESENT\"}}";

    @TempDir
    private Path folder;

    private final PrintStream standardOut = System.out;
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<List<String>> started = new ArrayList<>();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(standardOut);
        System.setErr(standardError);
    }

    @Test
    void withoutACommandItServes() {
        assertThat(run()).isEqualTo(GapwiseCommand.STARTED);
        assertThat(run("serve")).isEqualTo(GapwiseCommand.STARTED);
        assertThat(run("--server.port=0")).isEqualTo(GapwiseCommand.STARTED);
        assertThat(run("serve", "--gapwise.data-dir=/tmp/x", "--server.port=9")).isEqualTo(GapwiseCommand.STARTED);

        assertThat(started)
                .containsExactly(
                        List.of(),
                        List.of(),
                        List.of("--server.port=0"),
                        List.of("--gapwise.data-dir=/tmp/x", "--server.port=9"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "evalute | 'evalute' is no command. Maybe evaluate.",
                "--sever.port=3 | There is no setting '--sever.port'. Maybe --server.port.",
                "--gapwise.data-folder=x | There is no setting '--gapwise.data-folder'.",
                "--gapwise.rule-dir=x | There is no setting '--gapwise.rule-dir'. Maybe --gapwise.rules-dir.",
                "--server.port | The setting '--server.port' needs a value: --server.port=VALUE",
            })
    void wrongUseIsRefusedWithWhatWasMeant(String argument, String message) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(error()).contains(message);
        assertThat(started).isEmpty();
    }

    @Test
    void settingsBeforeTheCommandAreNotLost() throws IOException {
        assertThat(run("--server.port=0", "serve", "--gapwise.data-dir=x")).isEqualTo(GapwiseCommand.STARTED);
        assertThat(started).containsExactly(List.of("--server.port=0", "--gapwise.data-dir=x"));

        assertThat(run("--gapwise.rules-dir=x", "evaluate", file(TOOLS).toString()))
                .isEqualTo(2);
        assertThat(error()).contains("'--gapwise.rules-dir=x' belongs behind evaluate.");
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("evaluate", "serve", "Exit codes")
                .containsPattern("rule set [0-9a-f]{64} \\(\\d+ rules\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "keys", "verify", "audit verify"})
    void saysWhichCommandsTakeTheSettingsOfTheService(String command) {
        assertThat(run((command + " --help").split(" "))).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--gapwise.data-dir=DIR");
    }

    @Test
    void answersOneCaseALineInOrder() throws IOException {
        Path out = folder.resolve("out.ndjson");

        assertThat(run("evaluate", file(UNTAUGHT + "\n" + TOOLS).toString(), "-o", out.toString()))
                .isZero();

        assertThat(verdicts(out)).containsExactly("TRAINING", "NOT_TRAINING");
        assertThat(error()).contains("2 answered, 0 bad");
    }

    @Test
    void takesAnArrayAndASingleCaseAsWell() throws IOException {
        Path out = folder.resolve("out.ndjson");

        assertThat(run("evaluate", file("[" + UNTAUGHT + ", " + TOOLS + "]").toString(), "-o", out.toString()))
                .isZero();
        assertThat(verdicts(out)).containsExactly("TRAINING", "NOT_TRAINING");

        assertThat(run("evaluate", file(TOOLS.replace(", ", ",\n  ")).toString(), "-o", out.toString()))
                .isZero();
        assertThat(verdicts(out)).containsExactly("NOT_TRAINING");
    }

    @Test
    void answersPublishedCasesAsTheirAuthorsDid() throws IOException {
        Path out = folder.resolve("out.ndjson");
        List<PublishedCase> agreed = PublishedCase.all().stream()
                .filter(published -> published.sure() && published.differs() == null)
                .toList();
        String cases =
                agreed.stream().map(published -> published.sent().toString()).collect(Collectors.joining("\n"));

        assertThat(run("evaluate", file(cases).toString(), "-o", out.toString()))
                .isZero();

        assertThat(verdicts(out))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        agreed.stream().map(PublishedCase::verdict).toList());
    }

    @Test
    void aBadCaseIsNamedAndHarmsNoOther() throws IOException {
        Path out = folder.resolve("out.ndjson");
        String bad = "{\"title\": \"abc\", \"goal\": {\"metric\": \"SAILS\", \"dueInWeeks\": 900}}";

        assertThat(run("evaluate", file(UNTAUGHT + "\n" + bad + "\n" + TOOLS).toString(), "-o", out.toString()))
                .isEqualTo(1);

        assertThat(verdicts(out)).containsExactly("TRAINING", "NOT_TRAINING");
        assertThat(error())
                .contains("line 2: /goal/metric: There is no such word here. Maybe SALES.")
                .contains("line 2: /goal/dueInWeeks: This must be a whole number from 0 to 520.")
                .contains("2 answered, 1 bad");
    }

    @Test
    void answersAreTheSameButForIdAndTime() throws IOException {
        Path first = folder.resolve("first.ndjson");
        Path second = folder.resolve("second.ndjson");
        String cases = file(UNTAUGHT + "\n" + TOOLS).toString();

        run("evaluate", cases, "-o", first.toString());
        run("evaluate", cases, "-o", second.toString());

        String changing = "\"id\":\"[^\"]*\",|\"evaluatedAt\":\"[^\"]*\",";
        assertThat(Files.readString(first).replaceAll(changing, ""))
                .isEqualTo(Files.readString(second).replaceAll(changing, ""));
    }

    @Test
    void filesThatCannotBeUsedAreWrongUse() throws IOException {
        Path cases = file(TOOLS);

        assertThat(run("evaluate", folder.resolve("none.ndjson").toString())).isEqualTo(2);
        assertThat(run("evaluate", folder.toString())).isEqualTo(2);
        assertThat(run("evaluate", cases.toString(), "-o", cases.toString())).isEqualTo(2);
        assertThat(run(
                        "evaluate",
                        cases.toString(),
                        "-o",
                        folder.resolve("no/such/out").toString()))
                .isEqualTo(2);
        assertThat(run("evaluate")).isEqualTo(2);

        assertThat(Files.readString(cases)).as("the cases are not overwritten").isEqualTo(TOOLS);
        assertThat(error()).contains("There is no file", "would overwrite the cases", "cannot be written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--gapwise.rule-dir=x", "another.ndjson"})
    void whatEvaluateDoesNotKnowIsRefused(String argument) throws IOException {
        Path out = folder.resolve("out.ndjson");

        assertThat(run("evaluate", file(TOOLS).toString(), argument, "-o", out.toString()))
                .isEqualTo(2);

        assertThat(error()).contains("'" + argument + "'");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"causes/broken.drl", "sources.json"})
    void aRuleSetThatIsRefusedIsToldWithFileAndLine(String broken) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createDirectories(rules.resolve("causes"));
        Files.writeString(rules.resolve("sources.json"), "[]");
        Files.writeString(rules.resolve(broken), "package causes\nrubbish");

        assertThat(run("evaluate", file(TOOLS).toString(), "--gapwise.rules-dir=" + rules))
                .isEqualTo(2);

        assertThat(error()).contains("The rule set is refused:", broken + ":").doesNotContain("Exception");
    }

    private int run(String... args) {
        return GapwiseCommand.run(args, settings -> started.add(List.of(settings)), new NoStore(), () -> {});
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.json"), text);
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static List<String> verdicts(Path out) throws IOException {
        return Files.readAllLines(out).stream()
                .map(JSON::readTree)
                .map(answer -> answer.at("/verdict/value"))
                .map(JsonNode::asString)
                .toList();
    }
}
