package io.gapwise.insight.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeds one fault of each kind into small rules and checks that the proof finds it, with a case that shows it. */
class SeededFaultsTest {

    private static final Set<String> BEFORE =
            failed(Proof.of(MiniRules.asTheyAre().read()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage/alignment.drl  | goal.strategic != YES            | goal.strategic == NO             | one-alignment
            verdict/verdict.drl   | learningCount > 0, otherCount > 0 | learningCount > 1, otherCount > 0 | one-verdict
            verdict/verdict.drl   | learningCount == 0, otherCount == 0 | learningCount == 0            | one-verdict
            triage/alignment.drl  | align( STRATEGIC                 | align( OPERATIONAL               | alignment-follows strategic
            verdict/verdict.drl   | verdict( NOT_TRAINING, "Leave    | verdict( INSUFFICIENT_EVIDENCE, "Leave | verdict-follows little-at-stake
            verdict/verdict.drl   | verdict( NOT_TRAINING, "No       | verdict( INSUFFICIENT_EVIDENCE, "No | verdict-follows no-learning
            remedies/remedies.drl | value == INSUFFICIENT_EVIDENCE   | value == MIXED                   | remedy-where-due
            methods/methods.drl   | found contains NEVER_LEARNED     | found contains TOOLS_INADEQUATE  | method-where-due
            measures/measures.drl | value != INSUFFICIENT_EVIDENCE   | value == TRAINING                | result-where-due
            remedies/remedies.drl | LEAVE_AS_IS, 100                 | LEAVE_AS_IS, 10                  | left-alone-first
            remedies/remedies.drl | GATHER_EVIDENCE, 50              | JOB_AID, 50                      | evidence-gathered no-verdict
            causes/obstacles.drl  | findCause( TOOLS_INADEQUATE      | findCause( UNWILLING             | accusations-shown unwilling
            causes/obstacles.drl  | toolsInadequate == PRESENT       | toolsInadequate == PRESENT, obstacles.toolsInadequate == ABSENT | rule-can-speak causes/tools
            methods/methods.drl   | speakAgainst( ONLINE_COURSE      | speakAgainst( COACHING           | rule-has-effect methods/against
            remedies/remedies.drl | FIX_TOOLS, 30                    | FIX_TOOLS, 30, "Mend." ); advise.remedy( JOB_AID, 50 | remedy-can-be-first FIX_TOOLS
            methods/methods.drl   | ON_THE_JOB_TRAINING              | SEMINAR                          | method-can-be-first ON_THE_JOB_TRAINING
            causes/obstacles.drl  | gap.doneBefore == OFTEN          | gap.nature == TECHNICAL          | question-counts gap.doneBefore
            """)
    void findsAFaultOfItsKind(String file, String from, String to, String expected) {
        MiniRules mini = MiniRules.asTheyAre();
        assertThat(mini.text(file)).contains(from);
        mini.withFile(file, mini.text(file).replace(from, to));
        if (expected.endsWith("against")) {
            mini.withFile("methods/against.drl", AGAINST);
        }
        RuleSet rules = mini.read();

        ProofReport report = Proof.of(rules);

        assertThat(BEFORE).doesNotContain(expected);
        assertThat(failed(report)).contains(expected);
        confirmed(report, expected, rules);
    }

    private static final String AGAINST = """
            package methods

            rule "methods/against"
                @summary( "Nobody speaks for a coach" )
                @source( "first" )
            when
                GapCase( audience.headcount > 3 )
            then
                advise.speakAgainst( COACHING, 10, "They are many." );
            end
            """;

    /** What a counterexample claims is asked again of an engine that knows nothing of the proof. */
    private static void confirmed(ProofReport report, String expected, RuleSet rules) {
        PromiseResult failure = report.failures().stream()
                .filter(each -> name(each).equals(expected))
                .findFirst()
                .orElseThrow();
        assertThat(failure.outcome()).isEqualTo(ProofOutcome.REFUTED);
        if (failure.promise().kind() == Promise.Kind.NEVER) {
            ShownCase shown = failure.shown();
            assertThat(shown).isNotNull();
            TriedCase tried = TriedCase.of(shown.answers(), new Evaluator(rules));
            Never never = ContractPromises.list().stream()
                    .filter(each ->
                            each.promise() == failure.promise() && each.about().equals(failure.about()))
                    .findFirst()
                    .orElseThrow();
            assertThat(never.brokenBy().test(tried)).isTrue();
            assertThat(shown.fewest()).isTrue();
        }
    }

    private static final String INVARIANT = """
            package invariants

            rule "invariants/tools-are-not-trained-away"
                @summary( "Where tools fail, training is never the whole answer" )
                @source( "first" )
            when
                Causes( found contains TOOLS_INADEQUATE )
                Verdict( value == TRAINING )
            then
                advise.mustNotHappen( "People are trained because their tools fail." );
            end
            """;

    @Test
    void provesAnInvariantThatHoldsAndNamesTheRulesThatBreakIt() {
        MiniRules mini = MiniRules.asTheyAre().withFile("invariants/tools.drl", INVARIANT);
        assertThat(failed(Proof.of(mini.read()))).isEqualTo(BEFORE);

        mini.withFile(
                "verdict/verdict.drl",
                mini.text("verdict/verdict.drl").replace("verdict( MIXED, \"Both", "verdict( TRAINING, \"Both"));
        PromiseResult broken = Proof.of(mini.read()).failures().stream()
                .filter(each -> each.promise() == Promise.INVARIANT_HOLDS)
                .findFirst()
                .orElseThrow();

        assertThat(broken.outcome()).isEqualTo(ProofOutcome.REFUTED);
        assertThat(broken.shown().answers())
                .containsEntry("obstacles.neverLearned", "PRESENT")
                .containsEntry("obstacles.toolsInadequate", "PRESENT");
        assertThat(broken.rules())
                .extracting(RuleShown::rule)
                .containsExactly(
                        "invariants/tools-are-not-trained-away",
                        "causes/tools",
                        "verdict/mixed",
                        "causes/never-learned");
        assertThat(broken.rules().get(2).because()).contains("cause:NEVER_LEARNED", "cause:TOOLS_INADEQUATE");
        assertThat(broken.rules()).allSatisfy(rule -> assertThat(rule.line()).isPositive());
    }

    /** Invariants decide nothing: neither an answer nor the version of the rules depends on them. */
    @Test
    void leavesVersionAndAnswersAsTheyAre() {
        RuleSet with = MiniRules.asTheyAre()
                .withFile("invariants/tools.drl", INVARIANT)
                .read();

        assertThat(with.version()).isEqualTo(MiniRules.asTheyAre().read().version());
        assertThat(with.rules()).hasSameSizeAs(MiniRules.asTheyAre().read().rules());
        assertThat(with.invariants()).hasSize(1);
    }

    @Test
    void saysTheSameOfTheSameRules() {
        RuleSet rules = MiniRules.asTheyAre().read();
        ProofTexts texts = ProofTexts.in(Locale.GERMAN, rules);
        assertThat(ProofText.of(Proof.of(rules), texts)).isEqualTo(ProofText.of(Proof.of(rules), texts));
    }

    private static Set<String> failed(ProofReport report) {
        return report.failures().stream().map(SeededFaultsTest::name).collect(Collectors.toSet());
    }

    private static String name(PromiseResult result) {
        return String.join(" ", List.of(result.promise().code(), result.about()))
                .strip();
    }
}
