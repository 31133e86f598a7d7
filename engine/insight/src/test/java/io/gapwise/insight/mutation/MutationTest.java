package io.gapwise.insight.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.checking.CaseTests;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Slips that no case notices are told with the case that would, and once it is confirmed they are noticed. */
class MutationTest {

    private static final String RULE = """
            package remedies

            rule "remedies/fix-tools-soon"
                @summary( "Where many wait for tools that fail, they are mended soon" )
                @source( "first" )
            when
                Causes( found contains TOOLS_INADEQUATE )
                GapCase( audience.headcount >= 30, gap.frequency in ( DAILY, WEEKLY ) )
            then
                advise.remedy( FIX_TOOLS, 10, "Mend the tools first." );
            end
            """;

    private static final String CASES = """
            [
              {
                "rule": "remedies/fix-tools-soon",
                "case": {"title": "The till is slow", "obstacles": {"toolsInadequate": "PRESENT"}, "audience": {"headcount": 100}, "gap": {"frequency": "DAILY"}},
                "silentWhen": {"audience.headcount": 3}
              }
            ]
            """;

    private static final String FILE = "remedies/soon.cases.json";
    private static final Set<Stage> REMEDIES = EnumSet.of(Stage.REMEDIES);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (Map.Entry<String, byte[]> file :
                MiniRules.asTheyAre().files().files().entrySet()) {
            write(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
        Files.delete(folder.resolve("remedies/remedies.drl"));
        write("remedies/remedies.drl", MiniRules.asTheyAre().text("remedies/remedies.drl"));
        write("remedies/soon.drl", RULE);
        write(FILE, CASES);
    }

    @Test
    void aSlipThatNoCaseNoticesIsFoundWithTheCaseThatWould() {
        assertThat(survivors(report()))
                .contains(
                        "remedies/soon.drl:8  remedies/fix-tools-soon  nobody notices when 'audience.headcount >= 30' becomes 'audience.headcount >= 31'",
                        "remedies/soon.drl:8  remedies/fix-tools-soon  nobody notices when WEEKLY becomes MONTHLY in 'gap.frequency in ( DAILY, WEEKLY )'",
                        "remedies/soon.drl:7  remedies/fix-tools-soon  nobody notices when 'Causes( found contains TOOLS_INADEQUATE )' is left out")
                .doesNotContain(
                        "remedies/soon.drl:8  remedies/fix-tools-soon  nobody notices when 'audience.headcount >= 30' is left out");
        assertThat(MutationText.of(report()))
                .contains("its own case with audience.headcount 30")
                .contains("today the rule speaks");
    }

    @Test
    void whatItsCasesShowIsNoSurvivor() {
        MutationReport report = report();

        assertThat(report.tried())
                .filteredOn(tried -> tried.mutant().kind() == MutantKind.RULE
                        && tried.mutant().rule().name().equals("remedies/fix-tools-soon"))
                .singleElement()
                .satisfies(tried -> assertThat(tried.fate()).isEqualTo(Tried.Fate.KILLED));
    }

    @Test
    void draftsAreAddedOnceAndNothingElseIsChanged() throws IOException {
        MutationReport report = report();
        int added = new DraftFiles(folder, files(), cases()).add(ofFile(report));
        String after = Files.readString(folder.resolve(FILE));

        assertThat(added).isPositive();
        assertThat(after).startsWith(CASES.substring(0, CASES.lastIndexOf("}") + 1));
        assertThat(new JsonMapper().readTree(after)).hasSize(added + 1);
        assertThat(new DraftFiles(folder, files(), cases()).add(ofFile(report())))
                .isZero();
        assertThat(Files.readString(folder.resolve(FILE))).isEqualTo(after);
    }

    @Test
    void aDraftCountsForNothingUntilItIsConfirmed() throws IOException {
        MutationReport before = report();
        new DraftFiles(folder, files(), cases()).add(ofFile(before));

        assertThat(report().all()).isEqualTo(before.all());
        assertThat(CaseTests.of(files()).unconfirmed()).isPositive();

        confirm();

        assertThat(CaseTests.of(files()).passed()).isTrue();
        assertThat(report().all().killed()).isGreaterThan(before.all().killed());
        assertThat(survivors(report()))
                .filteredOn(sentence -> sentence.contains("remedies/fix-tools-soon  "))
                .as("the only remedy comes first, whatever it weighs")
                .allMatch(sentence -> sentence.contains("weighs"));
    }

    @Test
    void aWrongAnswerThatIsConfirmedFails() throws IOException {
        new DraftFiles(folder, files(), cases()).add(ofFile(report()));
        confirm();
        write("remedies/soon.drl", RULE.replace(">= 30", ">= 31"));

        assertThat(CaseTests.of(files()).passed()).isFalse();
    }

    @Test
    void scoresAreRoundedDown() {
        assertThat(MutationText.percent(new MutationReport.Counted(9499, 3, 501)))
                .isEqualTo("94.9 %");
        assertThat(MutationText.percent(new MutationReport.Counted(0, 3, 0))).isEqualTo("100.0 %");
    }

    @Test
    void programsAndPullRequestsGetTheSameFigures() {
        MutationReport report = report();

        assertThat(new JsonMapper()
                        .readTree(MutationJson.text(report))
                        .at("/all/survived")
                        .asLong())
                .isEqualTo(report.all().survived());
        assertThat(MutationMarkdown.of(report))
                .contains("| remedies | ")
                .contains("/remedies/soon.drl:8` `remedies/fix-tools-soon`: when 'audience.headcount \\>= 30' becomes");
    }

    private List<String> survivors(MutationReport report) {
        return report.survivors().stream()
                .map(tried -> tried.mutant().sentence().replace(folder + "/", ""))
                .toList();
    }

    private static List<DraftCase> ofFile(MutationReport report) {
        return report.drafts().stream()
                .filter(draft -> draft.rule().name().equals("remedies/fix-tools-soon"))
                .toList();
    }

    private void confirm() throws IOException {
        write(FILE, Files.readString(folder.resolve(FILE)).replaceAll("\n *\"confirm\": \"[^\\n]*\",", ""));
    }

    private MutationReport report() {
        RuleSet rules = RuleSetReader.read(files());
        return Mutation.of(rules, cases(), REMEDIES);
    }

    private RuleCases cases() {
        return RuleCasesReader.read(files(), RuleSetReader.read(files()));
    }

    private RuleFiles files() {
        return RuleFiles.in(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
