package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MutateCommandTest {

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
    void ofTheVerdictsThatComeWithTheProgramNoSlipGoesUnnoticed() throws IOException {
        assertThat(mutate("--stage=verdict", "--at-least=100").exitCode()).isZero();

        assertThat(out).content().containsPattern("verdict +\\d+ +\\d+ +\\d+ +0 +100\\.0 %");
    }

    @Test
    void whatNobodyNoticesIsToldAndLowersTheScore() throws IOException {
        forgetFurtherCases();

        CommandResult said = mutate("--stage=place", "--at-least=95", "--format=json");

        assertThat(said.exitCode()).isEqualTo(1);
        JsonNode result = new JsonMapper().readTree(Files.readString(out));
        assertThat(result.at("/all/score").asDouble()).isLessThan(95);
        assertThat(result.at("/survivors/0/noticedBy").asString()).contains("would: today");
    }

    @Test
    void draftsAreWrittenForSomebodyToConfirm() throws IOException {
        forgetFurtherCases();

        CommandResult said = mutate("--stage=place", "--write");

        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).containsPattern("\\d+ cases were added and wait for somebody to confirm them\\.");
        assertThat(rules.resolve("place/what-brings-little.cases.json"))
                .content()
                .contains("\"confirm\": \"Is ");
        CommandResult checked = CommandResult.by("test", rules.toString(), "-o", out.toString());
        assertThat(checked.exitCode()).isZero();
        assertThat(out).content().containsPattern("further cases, \\d+ unconfirmed;");
    }

    @Test
    void nothingIsTriedWhileACaseFails() throws IOException {
        SmallRules.change(rules, "causes/exemplars.cases.json", "BY_SOME", "NEVER");

        CommandResult said = mutate("--stage=place");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("[rule-silent]", "Slips are tried once all rules can be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mutate | Missing required parameter: 'DIR'",
                "mutate FOLDER/none | There is no folder",
                "mutate FOLDER/rules --stage=verdicts | There is no stage 'verdicts'.",
                "mutate FOLDER/rules --stage=verdicts | Maybe verdict.",
                "mutate FOLDER/rules --at-least=101 | The least score is a percentage",
                "mutate FOLDER/rules --format=sarif | 'sarif' is neither text nor markdown nor json.",
            })
    void wrongUseIsRefused(String arguments, String message) {
        CommandResult said =
                CommandResult.by(arguments.replace("FOLDER", folder.toString()).split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message).doesNotContain("Exception", "\tat ");
    }

    private CommandResult mutate(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "mutate";
        arguments[1] = rules.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[options.length + 2] = "-o";
        arguments[options.length + 3] = out.toString();
        return CommandResult.by(arguments);
    }

    /** Leaves to each rule of the place the two cases that every rule has. */
    private void forgetFurtherCases() throws IOException {
        JsonMapper json = new JsonMapper();
        for (String name : List.of(
                "before-any-ranking", "what-brings-little", "what-brings-something", "what-goes-before-the-ranking")) {
            Path file = rules.resolve("place/" + name + ".cases.json");
            ArrayNode kept = json.createArrayNode();
            for (JsonNode entry : json.readTree(Files.readString(file))) {
                if (entry.has("silentWhen")) {
                    ObjectNode own = ((ObjectNode) entry).remove(List.of("then", "speaksWhen"));
                    if (own.get("silentWhen").isArray()) {
                        own.set("silentWhen", own.get("silentWhen").get(0));
                    }
                    kept.add(own);
                }
            }
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(kept));
        }
    }
}
