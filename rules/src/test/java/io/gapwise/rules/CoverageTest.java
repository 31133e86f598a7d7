package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.testing.CaseBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rule set covers the contract's vocabulary: nothing that can be concluded is without an alternative. That every remedy
 * and every method can come first, and that nothing outweighs leaving alone what is not worth pursuing, is proved of all cases,
 * see {@code ProofTest}.
 */
class CoverageTest {

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseCanBeFound(Cause cause) {
        assertThat(said(Conclusion.FindCause.class).map(Conclusion.FindCause::cause))
                .contains(cause);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void severalReasonsSpeakForAndAgainstEveryMethod(Method method) {
        long speakFor = said(Conclusion.SpeakFor.class)
                .filter(said -> said.method() == method)
                .count();
        long against = said(Conclusion.SpeakAgainst.class)
                        .filter(said -> said.method() == method)
                        .count()
                + said(Conclusion.Exclude.class)
                        .filter(said -> said.method() == method)
                        .count();

        assertThat(speakFor).as("reasons for %s", method).isGreaterThanOrEqualTo(3);
        assertThat(against).as("reasons against %s", method).isGreaterThanOrEqualTo(2);
    }

    static Stream<WinningCase> winningCases() {
        return WinningCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("winningCases")
    void everyMethodHasACaseThatItWinsOutright(WinningCase winning) {
        List<Advice.MethodAdvised> methods = RulesOfModule.ADVISOR
                .advise(CaseBuilder.aGapCase(winning.answers()).build())
                .methods();

        assertThat(methods.get(0).method()).as("first of %s", methods).isEqualTo(winning.method());
        assertThat(sum(methods.get(0)))
                .as("distance to the second of %s", methods)
                .isGreaterThan(methods.size() < 2 ? 0 : sum(methods.get(1)));
    }

    @Test
    void noMethodIsWithoutAWinningCase() {
        assertThat(winningCases().map(WinningCase::method)).containsExactlyInAnyOrder(Method.values());
    }

    /** Whoever strikes out an answer owes a question about it. */
    @Test
    void everyRuleThatStrikesOutAnAnswerAsksAboutIt() {
        for (Rule rule : RulesOfModule.RULES.rules()) {
            List<String> asked = rule.calls().stream()
                    .map(Call::conclusion)
                    .filter(Conclusion.Ask.class::isInstance)
                    .map(said -> ((Conclusion.Ask) said).field().path())
                    .toList();
            rule.calls().stream()
                    .map(Call::conclusion)
                    .filter(Conclusion.DiscountCause.class::isInstance)
                    .map(said -> ((Conclusion.DiscountCause) said).cause())
                    .forEach(cause ->
                            assertThat(asked).as("what %s asks", rule.name()).contains(doubted(cause)));
        }
    }

    private static int sum(Advice.MethodAdvised method) {
        return Stream.concat(method.reasonsFor().stream(), method.reasonsAgainst().stream())
                .mapToInt(reason -> reason.weight() == null ? 0 : reason.weight())
                .sum();
    }

    /** Returns the field whose answer is doubted where a cause is struck out. Growth follows from who could teach it. */
    private static String doubted(Cause cause) {
        return Arrays.stream(Obstacle.values())
                .filter(obstacle -> obstacle.cause() == cause)
                .map(obstacle -> "obstacles." + obstacle)
                .findFirst()
                .orElse("setting.insideExperts");
    }

    private static <C extends Conclusion> Stream<C> said(Class<C> kind) {
        return RulesOfModule.RULES.rules().stream()
                .flatMap(rule -> rule.calls().stream())
                .map(Call::conclusion)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
