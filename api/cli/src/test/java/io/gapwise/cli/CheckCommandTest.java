package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Path rules;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        rules = RulesCopy.in(folder.resolve("rules"));
        out = folder.resolve("out");
    }

    @Test
    void theRulesThatComeWithTheProgramAreClean() {
        assertThat(check().exitCode()).isZero();

        assertThat(out).content().doesNotContain("error").containsPattern("\\d+ rules(, nothing wrong)?\n\\z");
    }

    @Test
    void warningsAreToldAndFailOnlyWhereThatIsAsked() throws IOException {
        Files.writeString(rules.resolve("causes/exemplars.cases.json"), "[]");

        assertThat(check().exitCode()).isZero();
        assertThat(out)
                .content()
                .contains(rules + "/causes/exemplars.drl:", "warning: no case beside the rules", "1 warning in ");

        assertThat(check("--strict").exitCode()).isEqualTo(1);
    }

    @Test
    void oneErrorFails() throws IOException {
        SmallRules.change(rules, "causes/exemplars.drl", "GapCase", "GapCse");

        assertThat(check().exitCode()).isEqualTo(1);

        assertThat(out).content().contains(rules + "/causes/exemplars.drl:", "Maybe GapCase.", "error");
    }

    @Test
    void signsAreCheckedLikeRules() throws IOException {
        SmallRules.change(rules, "signs/habit.json", "\"AGAINST\"", "\"AGINST\"");

        assertThat(check().exitCode()).isEqualTo(1);

        assertThat(out).content().contains(rules + "/signs/habit.json:", "[bad-signs]", "Maybe AGAINST.");
    }

    @Test
    void programsReadItAsJson() throws IOException {
        SmallRules.change(rules, "causes/exemplars.drl", "GapCase", "GapCse");

        assertThat(check("--format=json").exitCode()).isEqualTo(1);

        JsonNode report = JSON.readTree(Files.readString(out));
        assertThat(report.get("clean").asBoolean()).isFalse();
        assertThat(report.at("/problems/0/maybe").asString()).isEqualTo("GapCase");
    }

    @Test
    void editorsReadItAsSarif() throws IOException {
        SmallRules.change(rules, "causes/exemplars.drl", "GapCase", "GapCse");

        assertThat(check("--format", "sarif").exitCode()).isEqualTo(1);

        JsonNode report = JSON.readTree(Files.readString(out));
        assertThat(report.get("version").asString()).isEqualTo("2.1.0");
        assertThat(report.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asString())
                .endsWith("/rules/causes/exemplars.drl");
    }

    @Test
    void anEmptyFolderIsAProblem() throws IOException {
        rules = Files.createDirectory(folder.resolve("empty"));

        assertThat(check().exitCode()).isEqualTo(1);

        assertThat(out).content().contains("[no-rules]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "check | Missing required parameter: 'DIR'",
                "check FOLDER/none | There is no folder 'FOLDER/none'.",
                "check FOLDER/rules/sources.json | There is no folder",
                "check FOLDER/rules --format=serif | 'serif' is neither text nor json nor sarif. Maybe sarif.",
                "check FOLDER/rules --strikt | Unknown option: '--strikt'",
                "check FOLDER/rules FOLDER/rules | Unmatched argument",
                "check FOLDER/rules -o FOLDER/no/out | cannot be written.",
                "check FOLDER/rules -o FOLDER/rules/sources.json | The report would overwrite",
                "--server.port=1 check FOLDER/rules | '--server.port=1' does not belong before check.",
                "chek | 'chek' is no command. Maybe check.",
            })
    void wrongUseIsRefused(String arguments, String message) {
        CommandResult said =
                CommandResult.by(arguments.replace("FOLDER", folder.toString()).split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains(message.replace("FOLDER", folder.toString()))
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void helpSaysFormatsAndExitCodes() {
        assertThat(CommandResult.by("check", "--help").out())
                .contains("text, json, sarif", "--strict", "Exit codes: 0");
    }

    private CommandResult check(String... more) {
        return CommandResult.by(Stream.concat(Stream.of("check", rules.toString(), "--output=" + out), Stream.of(more))
                .toArray(String[]::new));
    }
}
