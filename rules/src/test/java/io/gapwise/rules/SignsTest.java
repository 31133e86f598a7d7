package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.insight.signs.Asked;
import io.gapwise.insight.signs.AskedQuestion;
import io.gapwise.insight.signs.ObstacleSigns;
import io.gapwise.insight.signs.Questionnaire;
import io.gapwise.insight.signs.Sighting;
import io.gapwise.insight.signs.Sign;
import io.gapwise.insight.signs.SignAnswer;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.insight.signs.SignBookReader;
import io.gapwise.insight.signs.SignLanguage;
import io.gapwise.insight.signs.SignNeed;
import io.gapwise.insight.signs.SignQuestion;
import io.gapwise.insight.signs.Tally;
import io.gapwise.insight.signs.VoiceAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds that the built-in signs ask everybody about everything they can see, and that each sign says what it should. */
class SignsTest {

    private static final SignBook BOOK = SignBook.of(RulesOfModule.FILES);

    static Stream<Arguments> asked() {
        return BOOK.all().stream()
                .flatMap(signs -> Stream.of(StatedBy.values())
                        .filter(group -> signs.questions(group).stream().anyMatch(SignsTest::tells))
                        .map(group -> Arguments.of(signs.obstacle(), group)));
    }

    @Test
    void nothingIsWrongWithThem() {
        assertThat(SignBookReader.check(RulesOfModule.FILES).problems()).isEmpty();
    }

    /** Managers are no witnesses of their own leadership, so they alone are not asked about it. */
    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void performersAndManagersAreAskedAboutEveryObstacle(Obstacle obstacle) {
        ObstacleSigns signs = BOOK.of(obstacle).orElseThrow();

        assertThat(signs.questions(StatedBy.PERFORMERS)).anyMatch(SignsTest::tells);
        assertThat(signs.questions(StatedBy.MANAGERS).stream().anyMatch(SignsTest::tells))
                .isEqualTo(obstacle != Obstacle.poorLeadership);
        assertThat(signs.findOut()).isNotEmpty();
        assertThat(signs.lookAlikes()).isNotEmpty();
    }

    /** Asking twelve people about one thing only must not say anything of another. */
    @ParameterizedTest
    @MethodSource("asked")
    void whoeverReportsItsSignSaysThatItIsThereAndNothingElseIs(Obstacle obstacle, StatedBy group) {
        List<Statement> said = said(obstacle, group, Sign.FOR);

        assertThat(said)
                .filteredOn(statement -> statement.says() == Stated.PRESENT)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.obstacle()).isEqualTo(obstacle);
                    assertThat(it.by()).isEqualTo(group);
                    assertThat(it.people()).isEqualTo(12);
                });
    }

    @ParameterizedTest
    @MethodSource("asked")
    void whoeverReportsTheOppositeSaysThatItIsNotThere(Obstacle obstacle, StatedBy group) {
        assertThat(said(obstacle, group, Sign.AGAINST)).singleElement().satisfies(it -> {
            assertThat(it.obstacle()).isEqualTo(obstacle);
            assertThat(it.says()).isEqualTo(Stated.ABSENT);
            assertThat(it.share()).isEqualTo(Share.UNKNOWN);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = StatedBy.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANALYST"})
    void nobodyIsAskedMoreThanAFewMinutesTake(StatedBy group) {
        for (SignLanguage language : SignLanguage.values()) {
            Questionnaire asked = BOOK.questionnaire(
                    group,
                    CaseBuilder.aGapCase(Map.of("gap.purpose", "NEW_WAY_OF_WORKING"))
                            .build(),
                    new Asked(language, "the task", "the change", List.of(), false));

            assertThat(asked.all()).hasSizeLessThanOrEqualTo(Questionnaire.MOST);
            assertThat(asked.questions()).hasSizeGreaterThan(2);
            assertThat(asked.opening()).isNotEmpty();
            assertThat(asked.all()).extracting(AskedQuestion::id).doesNotHaveDuplicates();
            assertThat(asked.all())
                    .allSatisfy(question -> assertThat(question.asks()).doesNotContain("{", "}"));
        }
    }

    /** Whatever obstacles could still turn a verdict, people are asked about those of them that they can see. */
    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void whatMattersMostIsAskedForFirst(Obstacle obstacle) {
        Questionnaire asked = BOOK.questionnaire(
                StatedBy.PERFORMERS,
                CaseBuilder.aGapCase(Map.of()).build(),
                new Asked(SignLanguage.EN, "the task", "the change", List.of(obstacle), false));

        assertThat(asked.questions())
                .extracting(question -> obstacleOf(question.id()))
                .contains(obstacle);
    }

    @Test
    void everyFieldThatSomebodyCanFindOutIsAFieldOfTheContract() {
        assertThat(CaseAnswers.paths().stream()
                        .filter(path -> !BOOK.findOut(path).isEmpty()))
                .contains("obstacles.habit", "gap.doneBefore", "goal.stake");
    }

    private static Obstacle obstacleOf(String question) {
        return BOOK.all().stream()
                .filter(signs ->
                        signs.questions().stream().anyMatch(each -> each.id().equals(question)))
                .findFirst()
                .orElseThrow()
                .obstacle();
    }

    private static List<Statement> said(Obstacle obstacle, StatedBy group, Sign sign) {
        ObstacleSigns signs = BOOK.of(obstacle).orElseThrow();
        Map<String, String> answers = new HashMap<>();
        if (sign == Sign.FOR) {
            signs.needs().stream()
                    .filter(need -> need.of().contains(group))
                    .forEach(need -> answers.put(need.question(), met(need)));
        }
        for (SignQuestion question : signs.questions(group)) {
            first(question, sign).ifPresent(answer -> answers.put(question.id(), answer.id()));
        }
        List<VoiceAnswers> people = new ArrayList<>(Collections.nCopies(12, new VoiceAnswers(answers)));
        return Tally.of(BOOK, group, people).stream()
                .map(Sighting::statement)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String met(SignNeed need) {
        return need.answers().get(0);
    }

    private static Optional<SignAnswer> first(SignQuestion question, Sign sign) {
        return question.answers().stream()
                .filter(answer -> answer.sign() == sign)
                .findFirst();
    }

    private static boolean tells(SignQuestion question) {
        return first(question, Sign.FOR).isPresent()
                || first(question, Sign.AGAINST).isPresent();
    }
}
