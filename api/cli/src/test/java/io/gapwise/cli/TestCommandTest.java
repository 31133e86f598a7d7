package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestCommandTest {

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
    void everyRuleThatComesWithTheProgramIsProvenByItsCase() throws IOException {
        assertThat(CommandResult.by("test", rules.toString(), "-o", out.toString())
                        .exitCode())
                .isZero();

        assertThat(out)
                .content()
                .containsPattern("causes/never-learned +speaks in its case, in \\d+ others, first of ")
                .containsPattern("(\\d+) rules: \\1 proven by their cases, 0 failed, 0 without a case; ");
    }

    @Test
    void aRuleThatIsSilentInItsCaseFails() throws IOException {
        SmallRules.change(rules, "causes/exemplars.cases.json", "BY_SOME", "NEVER");

        assertThat(CommandResult.by("test", rules.toString(), "--format=json", "-o", out.toString())
                        .exitCode())
                .isEqualTo(1);

        JsonNode result = new JsonMapper().readTree(Files.readString(out));
        assertThat(result.get("passed").asBoolean()).isFalse();
        assertThat(result.at("/problems/0/rule").asString()).isEqualTo("causes/some-can-so-ask-whether-it-is-shared");
        assertThat(result.at("/problems/0/code").asString()).isEqualTo("rule-silent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "test | Missing required parameter: 'DIR'",
                "test FOLDER/none | There is no folder",
                "test FOLDER/rules --format=sarif | 'sarif' is neither text nor json.",
                "watch | Missing required parameter: 'DIR'",
                "watch FOLDER/none | There is no folder",
                "watch FOLDER/rules --often | Unknown option: '--often'",
            })
    void wrongUseIsRefused(String arguments, String message) {
        CommandResult said =
                CommandResult.by(arguments.replace("FOLDER", folder.toString()).split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message).doesNotContain("Exception", "\tat ");
    }
}
