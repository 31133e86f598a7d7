package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows that no file which an author takes for a part of the rules is passed over in silence. */
class LikeRuleFilesTest {

    @ParameterizedTest
    @CsvSource({
        "causes/quarrel.DRL, causes/quarrel.drl",
        "causes/quarrel.drl.txt, causes/quarrel.drl",
        "causes/quarrel.drl~, causes/quarrel.drl",
        "causes/quarrel.drl.bak, causes/quarrel.drl",
        "causes/quarrel.dlr, causes/quarrel.drl",
        "causes/quarrel.case.json, causes/quarrel.cases.json",
        "causes/quarrel.Cases.json, causes/quarrel.cases.json",
        "causes/quarrel_cases.json, causes/quarrel.cases.json",
        "causes/quarrel.cases.json.txt, causes/quarrel.cases.json",
        "causes/sources.json, sources.json",
        "Sources.json, sources.json",
        "causes/quarrel.fr.json, ",
        "causes/quarrel.json, ",
        "sign/habit.json, ",
        "sources.json.orig, sources.json",
    })
    void aFileThatIsNotReadIsToldOfWithTheNameThatWouldBe(String name, String maybe, @TempDir Path folder)
            throws IOException {
        assertThat(told(folder, name)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_READ);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.file()).isEqualTo(folder + "/" + name);
            assertThat(problem.maybe()).isEqualTo(maybe);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "causes/README.md",
                "LICENSE",
                "package.json",
                ".git/x.drl",
                "causes/.quarrel.drl.swp",
                "notes/meeting.txt"
            })
    void whatNobodyTakesForARuleIsNotToldOf(String name, @TempDir Path folder) throws IOException {
        assertThat(told(folder, name)).isEmpty();
    }

    @Test
    void manyFilesOfOneFolderAreToldOfOnce(@TempDir Path folder) throws IOException {
        assertThat(told(folder, "sign/habit.json", "sign/barrier.json", "sign/conflict.json"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.consequences()).hasSize(2));
    }

    private static List<RuleProblem> told(Path folder, String... names) throws IOException {
        MiniRules mini = MiniRules.asTheyAre();
        for (String name : mini.files().files().keySet()) {
            write(folder.resolve(name), mini.text(name));
        }
        for (String name : names) {
            write(folder.resolve(name), "{}");
        }
        return RuleSetReader.check(RuleFiles.in(folder)).problems().stream()
                .filter(problem -> problem.code() != ProblemCode.NEGATED_UNKNOWN)
                .toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
