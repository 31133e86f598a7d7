package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invariants are read as rules are, say one thing only, and are asked of a finished answer. */
class InvariantsTest {

    private static final String FILE = "invariants/tools.drl";

    @Test
    void areNoneOfTheRulesAndNoPartOfTheVersion() {
        RuleSet without = MiniRules.asTheyAre().read();
        RuleSet with = with("Remedies( first != FIX_TOOLS )", "mustNotHappen( \"Tools do not come first.\" )");

        assertThat(with.invariants()).extracting(Rule::name).containsExactly("invariants/tools");
        assertThat(with.rules(Stage.INVARIANTS)).isEqualTo(with.invariants());
        assertThat(with.rules()).hasSameSizeAs(without.rules());
        assertThat(with.version()).isEqualTo(without.version());
        assertThat(with.withTranslations(without.translations()).invariants()).hasSize(1);
    }

    @Test
    void speakOfAFinishedAnswerWithoutChangingIt() {
        RuleSet rules = with(
                "Remedies( first == FIX_TOOLS, advised not contains JOB_AID ) Verdict( value == NOT_TRAINING )",
                "mustNotHappen( \"Tools come first.\" )");
        Evaluator evaluator = new Evaluator(rules);
        Evaluation tools = evaluator.evaluate(CaseBuilder.aGapCase()
                .with("obstacles.toolsInadequate", "PRESENT")
                .build());
        Evaluation nothing = evaluator.evaluate(CaseBuilder.aGapCase().build());

        assertThat(evaluator.brokenBy(tools)).isEqualTo(rules.invariants());
        assertThat(evaluator.brokenBy(nothing)).isEmpty();
        assertThat(tools.spoke()).noneMatch(rule -> rule.stage() == Stage.INVARIANTS);
    }

    /** Leaving out a rule is answering without it. */
    @Test
    void aRuleThatIsLeftOutIsNotHeard() {
        RuleSet rules = MiniRules.asTheyAre().read();
        Rule tools = rules.rules().stream()
                .filter(rule -> rule.name().equals("causes/tools"))
                .findFirst()
                .orElseThrow();
        Evaluation without = new Evaluator(rules)
                .evaluateWithout(
                        tools,
                        CaseBuilder.aGapCase()
                                .with("obstacles.toolsInadequate", "PRESENT")
                                .build());

        assertThat(without.causes().found()).isEmpty();
        assertThat(without.spoke()).doesNotContain(tools);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Verdict( value == TRAINING )  | caution( "No." )               | other-stages-verb
            Verdict( value == TRAINING )  | verdict( TRAINING, "No." )     | other-stages-verb
            Verdict( value == TRAINING )  | mustNotHappen()                | wrong-arguments
            FollowUp( weeks > 3 )         | mustNotHappen( "No." )         | stage-not-readable
            Weighed( effect == HIGH )     | mustNotHappen( "No." )         | stage-not-readable
            Remedies( first == COACHING ) | mustNotHappen( "No." )         | other-fields-word
            """)
    void sayOneThingAndReadOnlyWhatAnAnswerHas(String when, String then, String code) {
        assertThat(MiniRules.asTheyAre()
                        .withFile(FILE, text(when, then))
                        .check()
                        .problems())
                .filteredOn(problem -> problem.code() != ProblemCode.NEGATED_UNKNOWN)
                .extracting(problem -> problem.code().written())
                .containsExactly(code);
    }

    @Test
    void aRuleOfAStageDoesNotForbid() {
        MiniRules mini = MiniRules.asTheyAre();
        String forbidding = mini.text("remedies/remedies.drl")
                .replace("advise.remedy( FIX_TOOLS, 30, \"Mend the tools.\" )", "advise.mustNotHappen( \"No.\" )");

        assertThat(mini.withFile("remedies/remedies.drl", forbidding).check().problems())
                .filteredOn(problem -> problem.code() != ProblemCode.NEGATED_UNKNOWN)
                .extracting(problem -> problem.code().written())
                .containsExactly("other-stages-verb");
    }

    /** Blank forms are cases too, so a negated test is meant. */
    @Test
    void aNegatedTestIsNoWarning() {
        assertThat(MiniRules.asTheyAre()
                        .withFile(FILE, text("GapCase( goal.stake != LITTLE )", "mustNotHappen( \"No.\" )"))
                        .check()
                        .problems())
                .noneMatch(problem -> problem.file().equals(FILE));
    }

    private static RuleSet with(String when, String then) {
        return MiniRules.asTheyAre().withFile(FILE, text(when, then)).read();
    }

    private static String text(String when, String then) {
        return """
                package invariants

                rule "invariants/tools"
                    @summary( "Tools are looked at" )
                    @source( "first" )
                when
                    %s
                then
                    advise.%s;
                end
                """.formatted(when, then);
    }
}
