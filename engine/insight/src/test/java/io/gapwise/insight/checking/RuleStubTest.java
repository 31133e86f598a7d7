package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.core.ruleset.drl.Severity;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleStubTest {

    private static final RuleStub STUB = RuleStub.of("causes/quarrel");

    /** A stub is valid DRL except for its blanks: the check reports each blank and nothing else. */
    @ParameterizedTest
    @EnumSource(Stage.class)
    void eachBlankIsRefusedWithWhatBelongsThere(Stage stage) {
        RuleStub stub = new RuleStub(stage, "new-one");

        List<String> told = told(with(stub.rules(), stub.cases(), stub));

        assertThat(told)
                .as("all blanks at once, those of the cases too")
                .contains("text-length", "unknown-source", "unknown-path", "unknown-word", "bad-case")
                .isSubsetOf(
                        "bad-case",
                        "text-length",
                        "unknown-source",
                        "unknown-path",
                        "unknown-word",
                        "number-expected",
                        "wrong-arguments");
        assertThat(RuleSetCheck.of(with(stub.rules(), stub.cases(), stub)).problems())
                .allMatch(problem -> problem.expected() != null || problem.message().contains("accepted are"));
    }

    @Test
    void itIsCleanOnceItsBlanksAreFilledIn() {
        assertThat(told(with(filledIn(), STUB.cases(), STUB)))
                .as("the cases are still blank")
                .containsOnly("bad-case");

        String cases = STUB.cases()
                .replace("\"title\": \"\"", "\"title\": \"They quarrel\", \"obstacles\": {\"conflict\": \"PRESENT\"}")
                .replace("{}", "{\"obstacles.conflict\": \"ABSENT\"}");
        CheckReport report = RuleSetCheck.of(with(filledIn(), cases, STUB));

        assertThat(report.problems()).noneMatch(problem -> "causes/quarrel".equals(problem.rule()));
        assertThat(report.clean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "causes, -",
                "cause/quarrel, causes/quarrel",
                "xyzzy/quarrel, -",
                "causes/Quarrel_first, causes/quarrel-first",
                "causes/quarrel.drl, causes/quarrel",
                "causes/, -",
                "causes/../quarrel, causes/quarrel",
                "causes/-a, causes/a",
                "/etc/quarrel, -",
            })
    void badNamesAreRefusedWithWhatWasMeant(String written, String maybe) {
        assertThat(RuleStub.against(written))
                .isPresent()
                .get()
                .satisfies(refusal -> assertThat(refusal.maybe()).isEqualTo(maybe));
    }

    @Test
    void findsARuleOfItsNameInAnyFile() {
        RuleStub tools = RuleStub.of("causes/tools");

        assertThat(tools.existingPlaceIn(MiniRules.asTheyAre().files())).contains("causes/obstacles.drl:22");
        assertThat(STUB.existingPlaceIn(MiniRules.asTheyAre().files())).isEmpty();
    }

    private static String filledIn() {
        return STUB.rules()
                .replace("@summary( \"\" )", "@summary( \"People who quarrel do not work\" )")
                .replace("\"ID\"", "\"first\"")
                .replace("PATH == WORD", "obstacles.conflict == PRESENT")
                .replace("CAUSE, \"\"", "TOOLS_INADEQUATE, \"They quarrel about tools.\"");
    }

    private static RuleFiles with(String rules, String cases, RuleStub stub) {
        return MiniRules.asTheyAre()
                .withFile(stub.rule() + ".drl", rules)
                .withFile(stub.rule() + ".cases.json", cases)
                .files();
    }

    private static List<String> told(RuleFiles files) {
        return RuleSetCheck.of(files).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(RuleProblem::code)
                .map(code -> code.written())
                .distinct()
                .toList();
    }
}
