package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProveCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path folder;

    private Path rules;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        rules = folder.resolve("rules");
        out = folder.resolve("out");
        for (Map.Entry<String, byte[]> file :
                MiniRules.asTheyAre().files().files().entrySet()) {
            Path to = rules.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
    }

    @Test
    void theRulesThatComeWithTheProgramAreProved() throws IOException {
        rules = RulesCopy.in(folder.resolve("shipped"));

        CommandResult said = prove("--format=json");

        assertThat(said.exitCode()).isZero();
        JsonNode report = JSON.readTree(Files.readString(out));
        assertThat(report.get("proved").asBoolean()).isTrue();
        assertThat(report.get("results")).hasSizeGreaterThan(1_000);
        assertThat(report.at("/results/0/promise").asString()).isEqualTo("one-alignment");
    }

    @Test
    void whatIsRefutedIsShownByACaseWithTheRulesBehindIt() {
        assertThat(prove().exitCode()).isEqualTo(1);

        assertThat(out)
                .content()
                .contains(
                        "one-verdict                  proved",
                        "REFUTED  The verdict is the one that the contract derives",
                        "[verdict-follows only-learning]",
                        "and it is proven that none with fewer does:",
                        rules + "/verdict/verdict.drl:",
                        "because Triage.worthPursuing = YES",
                        " refuted, 0 not decided, 0 where solver and engine disagree.");
    }

    @Test
    void pullRequestsAndEditorsGetTheirFormats() throws IOException {
        prove("--format=markdown");
        assertThat(out)
                .content()
                .startsWith("# Proof of 19 rules and 0 invariants")
                .contains("| Every case gets exactly one verdict. | proved |", "## What is not proved", "```json");

        prove("--format=sarif");
        JsonNode report = JSON.readTree(Files.readString(out));
        assertThat(report.at("/runs/0/results")).isNotEmpty();
        assertThat(report.at("/runs/0/results")).allSatisfy(result -> {
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
                    .isNotEmpty();
            int index = result.get("ruleIndex").asInt();
            assertThat(report.at("/runs/0/tool/driver/rules/" + index + "/id").asString())
                    .isEqualTo(result.get("ruleId").asString());
        });
    }

    @Test
    void aWrittenProofIsCheckedWithoutASolverAndAChangedOneIsRefused() throws IOException {
        Path certificates = folder.resolve("certificates");
        assertThat(prove("--certificate=" + certificates).err())
                .contains(" proofs were written to " + certificates, "there is none.");

        Path formula = certificates.resolve("one-verdict.cnf");
        Path proof = certificates.resolve("one-verdict.drat");
        assertThat(verify(formula, proof).exitCode()).isZero();
        assertThat(verify(formula, proof).out()).startsWith("The proof holds: ");

        List<String> lines = new ArrayList<>(Files.readAllLines(formula));
        lines.removeIf(line -> line.matches("-?\\d+ 0"));
        lines.replaceAll(line -> line.startsWith("p cnf")
                ? line.replaceFirst("\\d+$", String.valueOf(lines.size() - 3))
                : line);
        Files.write(formula, lines);
        CommandResult weaker = verify(formula, proof);
        assertThat(weaker.exitCode()).isEqualTo(1);
        assertThat(weaker.err()).contains("does not follow");

        Files.writeString(formula, "no formula");
        assertThat(verify(formula, proof).err()).contains("It cannot be read: the formula has no line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prove | Missing required parameter: 'DIR'",
                "prove FOLDER/none | There is no folder 'FOLDER/none'.",
                "prove FOLDER/rules --format=xml | is neither text nor markdown nor json nor sarif.",
                "prove FOLDER/rules --certificate=FOLDER/rules/sources.json | is no folder.",
                "verify-certificate FOLDER/none FOLDER/none | There is no file 'FOLDER/none'.",
                "prov | Maybe prove.",
            })
    void wrongUseIsRefused(String arguments, String message) {
        CommandResult said =
                CommandResult.by(arguments.replace("FOLDER", folder.toString()).split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err())
                .contains(message.replace("FOLDER", folder.toString()))
                .doesNotContain("Exception", "\tat ");
    }

    private CommandResult prove(String... more) {
        List<String> arguments = new ArrayList<>(List.of("prove", rules.toString(), "--output=" + out));
        arguments.addAll(List.of(more));
        return CommandResult.by(arguments.toArray(String[]::new));
    }

    private static CommandResult verify(Path formula, Path proof) {
        return CommandResult.by("verify-certificate", formula.toString(), proof.toString());
    }
}
