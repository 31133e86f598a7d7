package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpactCommandTest {

    @TempDir
    private Path folder;

    @Test
    void countsTheCasesOfAFileThatOtherRulesAnswerDifferently() throws IOException {
        Path rules = RulesCopy.in(folder.resolve("rules"));
        SmallRules.change(
                rules, "causes/done-before.drl", "gap.doneBefore == OFTEN", "gap.doneBefore in ( OFTEN, BY_SOME )");
        Path cases = Files.writeString(folder.resolve("cases.ndjson"), """
                {"title": "Some did it", "gap": {"doneBefore": "BY_SOME"}, "obstacles": {"neverLearned": "PRESENT"}}
                {"title": "They never learned it", "obstacles": {"neverLearned": "PRESENT"}}
                """);
        Path out = folder.resolve("out.md");

        CommandResult result = CommandResult.by(
                "impact", rules.toString(), "--cases", cases.toString(), "--format=markdown", "-o", out.toString());

        assertThat(result.exitCode()).as(result.err()).isEqualTo(1);
        assertThat(out)
                .content()
                .contains("Of 2 cases 1 get another answer.", "**Some did it** (`line 1`)")
                .contains("- verdict: TRAINING → INSUFFICIENT\\_EVIDENCE");
    }

    @Test
    void asksForCasesAndNothingElse() {
        assertThat(CommandResult.by("impact", "built-in").exitCode()).isEqualTo(2);
        assertThat(CommandResult.by("impact", "built-in", "--cases", "nowhere.csv")
                        .err())
                .contains("There is no file 'nowhere.csv'.");
        assertThat(CommandResult.by("impact", "nowhere", "--stored").err()).contains("There is no folder 'nowhere'.");
    }
}
