package io.gapwise.insight.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.claims.ClaimText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Explains single cases to an analyst who has to defend the answer. */
class ExplainedCaseTest {

    private static final Advisor ADVISOR = new Advisor(MiniRules.asTheyAre().read());

    @Test
    void theRulesForAnotherVerdictStandAgainstTheOneThatWasNotGiven() {
        Explanation explanation = explained("obstacles.toolsInadequate", "PRESENT");

        assertThat(names(explanation.whyNot(claim("verdict:TRAINING")).against()))
                .containsExactly("verdict/not-training");
        assertThat(names(explanation.whyNot(claim("alignment:STRATEGIC")).against()))
                .containsExactly("triage/not-strategic");
        assertThat(explanation.whyNot(claim("verdict:NOT_TRAINING")).against()).isEmpty();
    }

    @Test
    void aMethodThatIsOnlyConsideredIsToldWhereItStands() {
        Explanation explanation = explained("obstacles.neverLearned", "PRESENT", "audience.headcount", 2);

        WhyNot whyNot = explanation.whyNot(claim("method:ONLINE_COURSE"));

        assertThat(whyNot.holds()).isFalse();
        assertThat(whyNot.ranked())
                .containsExactly(
                        new WhyNot.Ranked("ON_THE_JOB_TRAINING", 70, 79),
                        new WhyNot.Ranked("WORKSHOP", 10, 58),
                        new WhyNot.Ranked("ONLINE_COURSE", -75, 20));
        assertThat(names(whyNot.against())).containsExactly("methods/few-or-together");
        assertThat(explanation.whyNot(claim("verdict:MIXED")).ranked()).isEmpty();
    }

    @Test
    void notWorthPursuingIsFollowedToTheAnswerBehindIt() {
        Explanation explanation = explained("goal.stake", "LITTLE", "obstacles.neverLearned", "PRESENT");
        AnswerRead stake = new AnswerRead("goal.stake", "LITTLE");

        Why why = explanation.why(claim("verdict:NOT_TRAINING"));
        Why pursuit = why.because().get(0).conclusions().get(0);
        assertThat(pursuit.conclusion()).isEqualTo("pursuit:NOT_WORTH_PURSUING");
        assertThat(pursuit.because().get(0).answers()).containsExactly(stake);

        ConditionPart inTheWay = explanation.whyNot(claim("verdict:TRAINING")).silent().stream()
                .flatMap(silent -> TurnedConditions.leaves(silent.condition()))
                .filter(part -> "Triage.worthPursuing".equals(part.path()))
                .findFirst()
                .orElseThrow();
        assertThat(inTheWay.inTheWay()).containsExactly(pursuit);
    }

    /**
     * Conditions such as {@code Verdict( value != ... )} and {@code Methods( best != UNKNOWN )} are explained by what
     * was concluded instead.
     */
    @Test
    void aConclusionThatIsMerelyAnotherOneIsOpenedToo() {
        Explanation explanation = explained("obstacles.neverLearned", "PRESENT");

        assertThat(conclusions(explanation.why(claim("measure:4")))).containsExactly("verdict:TRAINING");
        assertThat(conclusions(explanation.why(claim("measure:3")))).containsExactly("method:ON_THE_JOB_TRAINING");
    }

    private static List<String> conclusions(Why why) {
        return why.because().stream()
                .flatMap(each -> each.conclusions().stream().map(Why::conclusion))
                .toList();
    }

    private static List<String> names(List<SpeakingRule> because) {
        return because.stream().map(each -> each.rule().name()).toList();
    }

    private static Explanation explained(String path, Object answer) {
        return Explanation.of(ADVISOR, CaseBuilder.aGapCase().with(path, answer).build());
    }

    private static Explanation explained(String path, Object answer, String other, Object another) {
        return Explanation.of(
                ADVISOR,
                CaseBuilder.aGapCase().with(path, answer).with(other, another).build());
    }

    private static Claim claim(String written) {
        return ClaimText.read(written).claim().orElseThrow();
    }
}
