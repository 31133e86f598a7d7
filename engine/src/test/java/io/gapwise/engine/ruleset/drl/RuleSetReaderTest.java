package io.gapwise.engine.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.testing.MiniRules;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetReaderTest {

    private static final String RULE = """
            package causes

            rule "causes/one"
                @summary( "One" )
                @source( "first" )
            when
                GapCase( obstacles.conflict == PRESENT )
            then
                advise.findCause( CONFLICT, "They quarrel." );
            end
            """;

    @Test
    void readsEveryRuleByStageAndName() {
        RuleSet rules = MiniRules.asTheyAre().read();

        assertThat(rules.rules()).hasSize(19);
        assertThat(rules.rules().get(0).name()).isEqualTo("triage/little-at-stake");
        assertThat(rules.rules().get(3).name()).isEqualTo("causes/did-it-often");
    }

    @Test
    void keepsTheAuthorsTextAndPlace() {
        var rule = withRule(RULE).read().rules().stream()
                .filter(r -> r.name().equals("causes/one"))
                .findFirst()
                .orElseThrow();

        assertThat(rule.span().line()).isEqualTo(3);
        assertThat(rule.text()).startsWith("rule \"causes/one\"").endsWith("end");
        assertThat(rule.patterns().get(0).constraints().get(0).span().column()).isEqualTo(14);
    }

    @Test
    void refusesASummaryThatIsEmptyWhereTriageLeadsWithNothing() {
        String verdicts = MiniRules.asTheyAre().text("verdict/verdict.drl").replace("\"Leave it.\"", "\"{lead}\"");

        RuleSetRefused refused = catchThrowableOfType(
                RuleSetRefused.class,
                () -> MiniRules.asTheyAre()
                        .withFile("verdict/verdict.drl", verdicts)
                        .read());

        assertThat(refused.getMessage())
                .contains("verdict.drl:9:35", "the text is empty where triage leads with nothing");
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}, column {3}: {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is replaced | by what | line | column | message | maybe
                "obstacles.conflict|obstacles.conflikt|7|14|GapCase has no property 'obstacles.conflikt'|obstacles.conflict",
                "PRESENT|PRESNT|7|36|unknown word 'PRESNT' for obstacles.conflict|PRESENT",
                "PRESENT|3|7|36|obstacles.conflict is compared with '3'|",
                "==|=|7|33|obstacles.conflict cannot be tested with '='|",
                "==|contains|7|33|obstacles.conflict cannot be tested with 'contains'|",
                "obstacles.conflict == PRESENT|audience.headcount <= FEW|7|36|audience.headcount is compared with 'FEW'|",
                "obstacles.conflict == PRESENT|audience.headcount <= 0|7|36|audience.headcount cannot be 0|",
                "obstacles.conflict == PRESENT|audience.role == CLERK|7|14|the text audience.role cannot be tested|",
                "GapCase(|GapKase(|7|5|unknown pattern 'GapKase'|GapCase",
                "GapCase( obstacles.conflict == PRESENT )|Causes( found contains CONFLICT )|7|5|the stage causes cannot read Causes: a stage reads what earlier stages concluded|",
                "GapCase( obstacles.conflict == PRESENT )|Verdict( value == MIXED )|7|5|the stage causes cannot read Verdict: a stage reads what earlier stages concluded|",
                "obstacles.conflict == PRESENT||7|15|the pattern has no test: it would always hold|",
                "GapCase( obstacles.conflict == PRESENT )||6|1|the condition is empty: the rule would speak of every case|",
                "findCause|findCaus|9|12|unknown verb 'findCaus'|findCause",
                "findCause|remedy|9|12|the stage causes does not say 'remedy'|",
                "CONFLICT|CONFLICTS|9|23|unknown word 'CONFLICTS'|CONFLICT",
                "advise.findCause|System.exit|9|5|a rule only advises; here stands 'System'|",
                "They quarrel.|{audience.headcount} quarrel.|9|34|audience.headcount is named, yet the rule speaks where it is unknown|",
                "They quarrel.|{audience.headcont} quarrel.|9|34|there is no 'audience.headcont' to name|audience.headcount",
                "They quarrel.|{lead}they quarrel.|9|34|there is no 'lead' to name|",
                "They quarrel.|{title quarrel.|9|34|the '{' is never closed|",
                "\"first\"|\"frist\"|5|14|unknown source 'frist'|first",
                "    @summary( \"One\" )\\n||3|6|the rule needs @summary exactly once|",
                "causes/one|verdict/one|3|6|the rule's name does not fit its stage|",
                "causes/one|causes/One|3|6|the rule's name does not fit its stage|",
                "when|salience 10 when|6|1|'salience' does not belong before when|",
                "package causes|package cause|1|9|unknown stage 'cause'|causes",
                "package causes|package verdict|1|9|the package does not fit the folder|",
                "package causes|import java.util.List|1|1|the file must begin with its package, not 'import'|",
                "\\nend|\\n|3|1|the rule has no end|",
                "quarrel.\" );|quarrel. );|9|33|the text has no closing quotation mark on its line|",
                "GapCase(|$c : GapCase(|7|5|unknown pattern '$c'|",
                "obstacles.conflict == PRESENT|audience.headcount <= 010|7|36|this number begins with 0 or is too long|",
                "obstacles.conflict == PRESENT|goal.baseline <= 1234567890123456|7|31|this number begins with 0 or is too long|",
                "rule \"causes/one\"|rule one|3|6|the rule has no name in quotation marks|",
            })
    void namesThePlaceOfAMistakeAndWhatWasMeant(
            String part, String by, int line, int column, String message, String maybe) {
        String replaced = by == null ? "" : by;
        String text = RULE.replace(part.replace("\\n", "\n"), replaced.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(RULE);

        List<RuleProblem> problems = problemsOf(withRule(text));

        assertThat(problems).isNotEmpty();
        RuleProblem first = problems.get(0);
        assertThat(first.message()).isEqualTo(message);
        assertThat(first.file()).isEqualTo("causes/extra.drl");
        assertThat(List.of(first.line(), first.column())).isEqualTo(List.of(line, column));
        assertThat(first.maybe()).isEqualTo(maybe);
    }

    @Test
    void namesAllProblemsOfAllRulesAtOnce() {
        String broken = RULE.replace("PRESENT", "PRESNT").replace("CONFLICT,", "KONFLICT,");
        String two = broken + broken.replace("package causes\n", "").replace("causes/one", "causes/two");

        List<RuleProblem> problems = problemsOf(withRule(two).withFile("verdict/extra.drl", "package verdict\nhello"));

        assertThat(problems).extracting(RuleProblem::line).containsExactly(7, 9, 16, 18, 2);
    }

    @Test
    void aMissingEndDoesNotSwallowTheNextRule() {
        String first = RULE.replace("\nend", "\n");
        String second = RULE.replace("package causes\n", "")
                .replace("causes/one", "causes/two")
                .replace("PRESENT", "NOW");

        List<RuleProblem> problems = problemsOf(withRule(first + second));

        assertThat(problems)
                .extracting(RuleProblem::message)
                .containsExactly("the rule has no end", "unknown word 'NOW' for obstacles.conflict");
    }

    @Test
    void nothingButARefusalComesOfTextsMadeToBreakAReader() {
        String test = "obstacles.conflict == PRESENT";
        String deep = "(//)\n".repeat(3_000) + test + ")".repeat(3_000);
        String many = String.join(", ", Collections.nCopies(21, test));
        String longName = "causes/a" + "-a".repeat(20_000);

        assertThat(problemsOf(withRule(RULE.replace(test, deep))))
                .first()
                .extracting(RuleProblem::message)
                .isEqualTo("brackets are nested too deep");
        assertThat(problemsOf(withRule(RULE.replace(test + " )", many)))).isNotEmpty();
        assertThat(problemsOf(withRule(RULE.replace(test, many))))
                .singleElement()
                .extracting(RuleProblem::message)
                .isEqualTo("the rule has too many tests (21)");
        assertThat(problemsOf(withRule(RULE.replace("causes/one", longName)))).isNotEmpty();
        assertThat(problemsOf(withRule("\u200b".repeat(20_000)))).hasSize(20);
        assertThat(problemsOf(withRule(RULE.replace("then", "// seen \r hidden\nthen"))))
                .isNotEmpty();
        assertThat(problemsOf(withRule("x".repeat(70_000)))).singleElement();
    }

    @Test
    void bracketsInCommentsAndTextsAreNotCounted() {
        String open = "// ((((((((((((((((((((\n" + RULE.replace("They quarrel.", "They quarrel ((((((((((((((((.");
        assertThat(withRule(open).read().rules()).hasSize(20);
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(withRule(RULE.replace("\n", "\r\n")).read().version())
                .isEqualTo(withRule(RULE).read().version());
    }

    @Test
    void aNameMayBeUsedOnce() {
        List<RuleProblem> problems = problemsOf(withRule(RULE).withFile("causes/more.drl", RULE));

        assertThat(problems).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("causes/more.drl");
            assertThat(p.message()).contains("causes/extra.drl:3");
        });
    }

    @Test
    void anEmptySetIsNoRuleSet() {
        MiniRules none = MiniRules.asTheyAre();
        List.of("triage/alignment", "causes/obstacles", "verdict/verdict", "remedies/remedies", "methods/methods")
                .forEach(name -> none.without(name + ".drl"));

        assertThat(problemsOf(none.without("measures/measures.drl")))
                .extracting(RuleProblem::message)
                .containsExactly("there is not one rule here");
    }

    @Test
    void theListOfSourcesIsRequiredAndChecked() {
        assertThat(problemsOf(MiniRules.asTheyAre().without("sources.json"))
                        .get(0)
                        .message())
                .isEqualTo("the list of sources is missing");
        assertThat(problemsOf(MiniRules.asTheyAre().withFile("sources.json", "[ { "))
                        .get(0)
                        .message())
                .isEqualTo("this is not valid JSON");
        assertThat(problemsOf(MiniRules.asTheyAre().withFile("sources.json", "[ { \"id\": \"first\" } ]"))
                        .get(0)
                        .message())
                .isEqualTo("the source first is incomplete");
    }

    @Test
    void commentsAndLayoutDoNotChangeTheVersion() {
        String version = withRule(RULE).read().version();

        String relaid =
                RULE.replace("when\n", "// a remark\nwhen  ").replace("( ", "(").replace(" )", "\n)");
        assertThat(withRule(relaid).read().version()).isEqualTo(version);
    }

    @Test
    void whatDecidesOrIsShownChangesTheVersion() {
        String version = withRule(RULE).read().version();

        assertThat(List.of(
                        withRule(RULE.replace("PRESENT", "ABSENT")).read().version(),
                        withRule(RULE.replace("They quarrel", "They argue"))
                                .read()
                                .version(),
                        withRule(RULE.replace("\"One\"", "\"Two\"")).read().version(),
                        withRule(RULE)
                                .withFile(
                                        "sources.json",
                                        MiniRules.asTheyAre()
                                                .text("sources.json")
                                                .replace("1984", "1985"))
                                .read()
                                .version()))
                .doesNotContain(version)
                .doesNotHaveDuplicates();
    }

    private static MiniRules withRule(String text) {
        return MiniRules.asTheyAre().withFile("causes/extra.drl", text);
    }

    private static List<RuleProblem> problemsOf(MiniRules rules) {
        RuleSetRefused refused = catchThrowableOfType(RuleSetRefused.class, rules::read);
        assertThat(refused).as("the rule set is refused").isNotNull();
        return refused.problems();
    }
}
