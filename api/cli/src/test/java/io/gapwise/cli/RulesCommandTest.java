package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.catalogue.SmallRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {

    @TempDir
    private Path folder;

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path rules;
    private Path out;

    @BeforeEach
    void prepare() throws IOException {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        rules = Files.createDirectory(folder.resolve("rules"));
        out = folder.resolve("out");
        SmallRules.write(rules);
    }

    @AfterEach
    void stopListening() {
        System.setErr(standardError);
    }

    @Test
    void writesTheBuiltInRulesAsMarkdown() throws IOException {
        assertThat(run("rules", "-o", out.toString())).isZero();

        assertThat(Files.readString(out))
                .startsWith("# Catalogue of rules\n")
                .contains(
                        "\n## Verdict: Is training the answer?\n", "\n### `causes/never-learned`\n", "**Silent** when");
        assertThat(error()).isEmpty();
    }

    @Test
    void writesTheRulesOfAFolderWithTheirCases() throws IOException {
        assertThat(run("rules", rules.toString(), "--format", "markdown", "--output=" + out))
                .isZero();

        assertThat(Files.readString(out)).contains("\n2 rules. ", "`causes/conflict`", "“They quarrel”", "A Book");
    }

    @Test
    void writesAPageOfHtml() throws IOException {
        assertThat(run("rules", "--format=html", rules.toString(), "-o", out.toString()))
                .isZero();

        assertThat(Files.readString(out))
                .startsWith("<!DOCTYPE html>\n")
                .contains("“They quarrel”", "id=\"causes/many\"");
    }

    /** Whoever reads a rule must be able to tell a meta-analysis from a leaflet. */
    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html"})
    void saysOfEachSourceHowFarItCanBeTrustedAndWhatItSays(String format) throws IOException {
        SmallRules.change(
                rules,
                "sources.json",
                "\"year\": 1984",
                "\"year\": 1984, \"grade\": \"SYNTHESIS\", \"says\": \"Quarrels cost work.\"");

        assertThat(run("rules", rules.toString(), "--format", format, "-o", out.toString()))
                .isZero();

        assertThat(Files.readString(out)).contains("a meta-analysis or review, ", "It says: Quarrels cost work.");
    }

    /** Statements stand in a rule's case like any other answer. */
    @Test
    void showsWhatPeopleSayInTheCaseOfARule() throws IOException {
        SmallRules.change(
                rules,
                "causes/people.cases.json",
                "\"goal\": {\"baseline\": 90.50}",
                "\"evidence\": {\"statements\": [{\"obstacle\": \"habit\", \"says\": \"ABSENT\", \"by\": \"EXPERTS\"}]}");

        assertThat(run("rules", rules.toString(), "-o", out.toString())).isZero();

        assertThat(Files.readString(out))
                .contains("`evidence.statements` is `(obstacle habit; says ABSENT; by EXPERTS)`");
    }

    @Test
    void rulesNeedNoCases() throws IOException {
        Files.delete(rules.resolve("causes/people.cases.json"));

        assertThat(run("rules", rules.toString(), "-o", out.toString())).isZero();

        assertThat(Files.readString(out))
                .contains("No case lies beside this rule.")
                .doesNotContain("Speaks");
    }

    @Test
    void aRuleSetThatIsRefusedIsToldInFullAndWritesNothing() throws IOException {
        SmallRules.change(rules, "causes/people.drl", "PRESENT", "PRESNT");
        SmallRules.change(rules, "causes/people.drl", "> 100", "> FEW");

        assertThat(run("rules", rules.toString(), "-o", out.toString())).isEqualTo(1);

        assertThat(error())
                .contains("The rule set is refused:", "causes/people.drl:7:", "Maybe PRESENT", "causes/people.drl:16:")
                .doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void casesThatAreRefusedAreToldInFullAsWell() throws IOException {
        SmallRules.change(rules, "causes/people.cases.json", "causes/conflict", "causes/conflikt");
        SmallRules.change(rules, "causes/people.cases.json", "null}", "null, \"gap.nature\": 1}");

        assertThat(run("rules", rules.toString(), "-o", out.toString())).isEqualTo(1);

        assertThat(error())
                .contains("The rule set is refused:", "causes/people.cases.json:3:13  there is no such rule")
                .contains(
                        "Maybe causes/conflict",
                        "people.cases.json:5:19  causes/conflikt  silentWhen changes 2 answers")
                .contains("the case is refused at gap.nature: this must be a word, not a number")
                .doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "rules FOLDER/none | There is no folder 'FOLDER/none'.",
                "rules FOLDER/rules/sources.json | There is no folder 'FOLDER/rules/sources.json'.",
                "rules --format=mardown | 'mardown' is neither markdown nor html. Maybe markdown.",
                "rules --format=pdf | 'pdf' is neither markdown nor html.",
                "rules --form=html | Unknown option: '--form=html'",
                "rules FOLDER/rules FOLDER/rules | Unmatched argument",
                "rules -o FOLDER/no/such/out | 'FOLDER/no/such/out' cannot be written.",
                "rules -o FOLDER | 'FOLDER' cannot be written.",
                "rules FOLDER/rules -o FOLDER/rules/causes/../causes/people.cases.json | would overwrite",
                "rules FOLDER/rules -o FOLDER/rules/sources.json | would overwrite",
                "--gapwise.rules-dir=FOLDER/rules rules | '--gapwise.rules-dir=FOLDER/rules' does not belong before rules.",
                "rule | 'rule' is no command. Maybe rules.",
            })
    void wrongUseIsRefusedAndChangesNothing(String arguments, String message) throws IOException {
        String before = Files.readString(rules.resolve("causes/people.cases.json"));

        assertThat(run(arguments.replace("FOLDER", folder.toString()).split(" ")))
                .isEqualTo(2);

        assertThat(error())
                .contains(message.replace("FOLDER", folder.toString()))
                .doesNotContain("Exception", "\tat ");
        assertThat(Files.readString(rules.resolve("causes/people.cases.json"))).isEqualTo(before);
        assertThat(rules.resolve("sources.json")).content().startsWith("[");
    }

    @Test
    void helpSaysFormatsAndExitCodes() {
        PrintStream standardOut = System.out;
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        System.setOut(new PrintStream(help, true, StandardCharsets.UTF_8));
        try {
            assertThat(run("rules", "--help")).isZero();
        } finally {
            System.setOut(standardOut);
        }
        assertThat(help.toString(StandardCharsets.UTF_8))
                .contains("[DIR]", "markdown, html", "by default markdown", "1 the rule set is refused");
    }

    private static int run(String... args) {
        return GapwiseCommand.run(
                args,
                settings -> {
                    throw new AssertionError("The service is not meant to start.");
                },
                new NoStore(),
                () -> {});
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
