package io.gapwise.core.evaluation;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.core.testing.RandomAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An index that is wrong is noticed, although Drools is asked about few cases only. */
class SpotCheckTest {

    private static final GapCase TOOLS =
            aGapCase().with("obstacles.toolsInadequate", "PRESENT").build();

    @Test
    void saysOnWhichCaseAndInWhatTheyDiffer() {
        Evaluator wrong = wrong(
                "causes/obstacles.drl",
                "obstacles.toolsInadequate == PRESENT",
                "obstacles.toolsInadequate == ABSENT",
                1);

        assertThatThrownBy(() -> wrong.evaluate(TOOLS))
                .isInstanceOfSatisfying(
                        EvaluatorsDiffer.class,
                        differ -> assertThat(differ.gapCase()).isSameAs(TOOLS))
                .hasMessageStartingWith("The index and Drools disagree on the case \"%s\".".formatted(TOOLS.title()))
                .hasMessageContaining("causes/tools");
    }

    @Test
    void asksTheReferenceOfTheFirstCaseOfSoManyAndOfNoOther() {
        Evaluator wrong = wrong(
                "causes/obstacles.drl",
                "obstacles.toolsInadequate == PRESENT",
                "obstacles.toolsInadequate == ABSENT",
                3);
        GapCase empty = aGapCase().build();

        wrong.evaluate(empty);
        assertThat(wrong.verdict(empty)).isEqualTo(wrong.verdict(empty));
        assertThatThrownBy(() -> wrong.verdict(TOOLS)).isInstanceOf(EvaluatorsDiffer.class);
        assertThat(wrong.evaluate(TOOLS).spoke()).isNotEmpty();
    }

    @Test
    void bothFindingTheSameFaultIsNoDifference() {
        MiniRules rules = MiniRules.asTheyAre().without("remedies/remedies.drl");
        RuleSet faulty = rules.read();
        Evaluator index = Evaluator.indexed(faulty, new Evaluator(faulty), 1);

        assertThatThrownBy(() -> index.evaluate(TOOLS)).isInstanceOf(RuleSetFault.class);
    }

    /** Each of these slips changes what is said of few cases. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verdict/verdict.drl | otherCount > 0 | otherCount > 1",
                "causes/obstacles.drl | obstacles.toolsInadequate == PRESENT | obstacles.toolsInadequate != ABSENT",
            })
    void findsASlipWithinAHundredThousandCasesOfWhichItChecksOneInAThousand(String file, String right, String slip) {
        Evaluator wrong = wrong(file, right, slip, 1_000);
        RandomAnswers random = new RandomAnswers(3);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100_000; i++) {
                        evaluate(
                                wrong,
                                aGapCase(random.answers(0.1 + 0.8 * (i % 97) / 97))
                                        .build());
                    }
                })
                .isInstanceOf(EvaluatorsDiffer.class);
    }

    private static void evaluate(Evaluator evaluator, GapCase gapCase) {
        try {
            evaluator.evaluate(gapCase);
        } catch (RuleSetFault fault) {
            // The slip itself makes some cases a fault, of which an unchecked evaluator cannot know that it is none.
        }
    }

    private static Evaluator wrong(String file, String right, String slip, int oneIn) {
        RuleSet rules = MiniRules.asTheyAre().read();
        MiniRules slipped = MiniRules.asTheyAre();
        assertThat(slipped.text(file)).contains(right);
        slipped.withFile(file, slipped.text(file).replace(right, slip));
        return SlippedIndex.of(rules, slipped.read(), oneIn);
    }
}
