package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        MiniRules none = MiniRules.onlySources();

        assertThat(problemsOf(none)).extracting(RuleProblem::message).containsExactly("there is not one rule here");
    }

    @Test
    void theListOfSourcesIsRequiredAndChecked() {
        assertThat(problemsOf(MiniRules.asTheyAre().without("sources.json")))
                .extracting(RuleProblem::message)
                .contains("the list of sources is missing");
        assertThat(problemsOf(MiniRules.asTheyAre().withFile("sources.json", "[ { ")))
                .extracting(RuleProblem::message)
                .contains("this is not valid JSON: a bracket that opens is not closed before the end");
        assertThat(problemsOf(MiniRules.asTheyAre().withFile("sources.json", "[ { \"id\": \"first\" } ]")))
                .extracting(RuleProblem::message)
                .contains("the source first is incomplete");
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
