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

class NewRuleCommandTest {

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void prepare() throws IOException {
        rules = folder.resolve("rules");
        SmallRules.write(rules);
    }

    @Test
    void writesTheRuleAndItsCasesAndSaysWhatIsNext() {
        CommandResult said = CommandResult.by("new-rule", "remedies/hand-over", rules.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("remedies/hand-over.drl", "hand-over.cases.json", "gapwise check " + rules);
        assertThat(rules.resolve("remedies/hand-over.drl"))
                .content()
                .startsWith("package remedies\n")
                .contains("rule \"remedies/hand-over\"");
        assertThat(rules.resolve("remedies/hand-over.cases.json"))
                .content()
                .contains("\"rule\": \"remedies/hand-over\"", "silentWhen");
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Files.createDirectories(rules.resolve("remedies"));
        Path mine = Files.writeString(rules.resolve("remedies/hand-over.cases.json"), "mine");

        CommandResult said = CommandResult.by("new-rule", "remedies/hand-over", rules.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("exists already and stays as it is");
        assertThat(mine).content().isEqualTo("mine");
        assertThat(rules.resolve("remedies/hand-over.drl")).doesNotExist();
    }

    @Test
    void aNameIsGivenOnce() {
        CommandResult said = CommandResult.by("new-rule", "causes/many", rules.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("There is a rule 'causes/many' already, in " + rules + "/causes/people.drl:12");
        assertThat(rules.resolve("causes/many.drl")).doesNotExist();
    }

    @Test
    void aRuleThatStandsGetsACaseToConfirm() throws IOException {
        Path all = RulesCopy.in(folder.resolve("all"));
        Path cases = all.resolve("causes/said-of-the-leader.cases.json");
        Files.writeString(cases, "[]\n");

        CommandResult said = CommandResult.by("new-rule", "--case", "causes/poor-leadership", all.toString());

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("Added to " + cases, "Take out confirm");
        assertThat(cases)
                .content()
                .contains("\"rule\": \"causes/poor-leadership\"", "\"confirm\": ", "\"silentWhen\": {");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "causes/poor | There is no rule 'causes/poor' in",
                "causes/conflict | The rule 'causes/conflict' has its case already, in",
            })
    void aCaseIsDraftedOnlyForARuleThatHasNone(String rule, String message) {
        CommandResult said = CommandResult.by("new-rule", "--case", rule, rules.toString());

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "new-rule | Missing required parameters: 'STAGE/NAME', 'DIR'",
                "new-rule causes/x | Missing required parameter: 'DIR'",
                "new-rule causes/x FOLDER/none | There is no folder",
                "new-rule causes/x FOLDER | there is no sources.json in it",
                "new-rule cause/x FOLDER/rules | There is no stage 'cause'. Stages are triage, causes, verdict,",
                "new-rule cause/x FOLDER/rules | Maybe causes/x.",
                "new-rule causes/A_b FOLDER/rules | Maybe causes/a-b.",
                "new-rule causes/../../x FOLDER/rules | does not name a rule",
                "new-rule --force causes/x FOLDER/rules | Unknown option: '--force'",
                "newrule | Maybe new-rule.",
            })
    void wrongUseIsRefusedAndWritesNothing(String arguments, String message) {
        CommandResult said =
                CommandResult.by(arguments.replace("FOLDER", folder.toString()).split(" "));

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message).doesNotContain("Exception", "\tat ");
        assertThat(rules.resolve("causes")).isDirectoryNotContaining("glob:**{x,a-b}.*");
    }
}
