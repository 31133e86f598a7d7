package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.mutation.Mutation;
import io.gapwise.insight.mutation.MutationReport;
import io.gapwise.insight.mutation.MutationText;
import io.gapwise.insight.rulecases.FurtherCase;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of the small slips that somebody may make in the rules, the cases kept with them notice nearly all. */
class SlipsTest {

    private static final double LEAST = 95;

    private static MutationReport report;
    private static RuleCases cases;

    @BeforeAll
    static void trySlips() throws IOException {
        cases = RuleCasesReader.read(RulesOfModule.FILES, RulesOfModule.RULES);
        report = Mutation.of(RulesOfModule.RULES, cases, EnumSet.allOf(Stage.class));
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("mutation.txt"), MutationText.of(report));
    }

    @Test
    void nineteenOfTwentySlipsAreNoticed() {
        assertThat(report.all().score()).as("see target/mutation.txt").isGreaterThanOrEqualTo(LEAST);
        assertThat(report.byStage())
                .allSatisfy((stage, counted) -> assertThat(counted.score())
                        .as("in %s, see target/mutation.txt", stage.folder())
                        .isGreaterThanOrEqualTo(LEAST));
    }

    /** What decides whether training is the answer at all is held without exception. */
    @Test
    void noSlipInACauseOrAVerdictGoesUnnoticed() {
        assertThat(report.survivors())
                .extracting(survivor -> survivor.mutant().rule().stage() + ": "
                        + survivor.mutant().sentence())
                .noneMatch(survivor -> survivor.startsWith("CAUSES") || survivor.startsWith("VERDICT"));
    }

    @Test
    void everyStageAndEveryKindOfSlipIsTried() {
        assertThat(report.byStage().keySet())
                .as("invariants are proved, and no case can demand them")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Stage.INVARIANTS)));
        assertThat(report.tried())
                .extracting(tried -> tried.mutant().kind().written())
                .contains("operator", "threshold", "word", "dropped", "negated", "conclusion", "weight", "rule");
        assertThat(report.all().equal()).as("slips that are proven to be none").isPositive();
    }

    @Test
    void everyCaseIsConfirmed() {
        assertThat(cases.further()).isNotEmpty().allMatch(FurtherCase::confirmed);
    }
}
