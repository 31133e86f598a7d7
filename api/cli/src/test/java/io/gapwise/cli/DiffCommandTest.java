package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares the rules that come with the program with a copy of them. */
class DiffCommandTest {

    private static final String FILE = "causes/done-before.drl";

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
    void saysExactlyWhereAWordThatWasAddedTurnsAVerdictAndWhichRuleIsToBlame() throws IOException {
        SmallRules.change(
                rules,
                FILE,
                "gap.doneBefore == OFTEN,\n        gap.purpose in ( CLOSE_GAP, COMPLIANCE, UNKNOWN ),\n"
                        + "        audience.tenure in ( ESTABLISHED, UNKNOWN ),\n        obstacles.neverLearned",
                "gap.doneBefore in ( OFTEN, BY_SOME ),\n        gap.purpose in ( CLOSE_GAP, COMPLIANCE, UNKNOWN ),\n"
                        + "        audience.tenure in ( ESTABLISHED, UNKNOWN ),\n        obstacles.neverLearned");

        assertThat(diff("--format=text").exitCode()).isEqualTo(1);
        assertThat(out)
                .content()
                .contains("changed  causes/did-it-before-and-often")
                .contains(
                        "  TRAINING becomes INSUFFICIENT_EVIDENCE\n    in every such case   gap.doneBefore is BY_SOME")
                .contains("obstacles.neverLearned is PRESENT")
                .contains("    smallest case        gap.doneBefore BY_SOME, obstacles.neverLearned PRESENT\n")
                .contains("    the engine confirms  verdict: TRAINING → INSUFFICIENT_EVIDENCE;")
                .contains("    because of           causes/did-it-before-and-often\n")
                .contains(
                        "Proved the same in every case: whether there is an answer; whether it is worth pursuing; what it serves");
    }

    @Test
    void provesThatTheSameRulesAnswerTheSame() {
        assertThat(CommandResult.by("diff", rules.toString(), rules.toString(), "-o", out.toString())
                        .exitCode())
                .isZero();
        assertThat(out).content().contains("The rules are the same, word for word.");
    }

    @Test
    void recognisesARuleThatWasRenamedAndTellsWordingApart() throws IOException {
        SmallRules.change(
                rules, FILE, "rule \"causes/did-it-before-and-often\"", "rule \"causes/did-it-often-before\"");

        assertThat(diff("--format=json").exitCode()).isEqualTo(1);
        JsonNode compared = new JsonMapper().readTree(Files.readString(out));
        assertThat(compared.at("/rules/0/kind").asString()).isEqualTo("RENAMED");
        assertThat(compared.at("/rules/0/was").asString()).isEqualTo("causes/did-it-before-and-often");
        assertThat(compared.get("onlyWording").asBoolean()).isTrue();
        assertThat(compared.get("differences")).hasSize(1);
    }

    @Test
    void refusesWhatNamesNoRules() {
        assertThat(CommandResult.by("diff", rules.toString(), "nowhere").err())
                .contains("'nowhere' is no folder, and neither git:REVISION, built-in nor the address of a version.");
        assertThat(CommandResult.by("diff", "git:--output=x", rules.toString()).err())
                .contains("'--output=x' is no revision of git.");
        assertThat(CommandResult.by("diff", "git:HEAD", "built-in").err()).contains("Say git:HEAD:FOLDER.");
        assertThat(CommandResult.by("diff", "http://", rules.toString()).exitCode())
                .isEqualTo(2);
    }

    @Test
    void readsAFolderAsItIsInARevisionOfGit() throws Exception {
        git("init", "-q", ".");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Rules");
        SmallRules.change(rules, FILE, "They did it right many times", "They did it right very often");

        assertThat(CommandResult.by("diff", "git:HEAD", rules.toString(), "--format=markdown", "-o", out.toString())
                        .exitCode())
                .isEqualTo(1);
        assertThat(out)
                .content()
                .contains("**Only wording differs", "| `causes/did-it-before-and-often` | changed, words only |");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", rules.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private CommandResult diff(String format) throws IOException {
        Path old = RulesCopy.in(folder.resolve("old"));
        return CommandResult.by("diff", old.toString(), rules.toString(), format, "-o", out.toString());
    }
}
