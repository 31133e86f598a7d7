package io.gapwise.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.testing.CaseBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds what each group is asked about a case, and in which order. */
class QuestionnaireTest {

    private static final GapCase ANY = CaseBuilder.aGapCase(Map.of()).build();
    private static final GapCase OF_A_CHANGE =
            CaseBuilder.aGapCase(Map.of("gap.purpose", "NEW_WAY_OF_WORKING")).build();

    @Test
    void aChangeIsAskedAboutFirstAndTheTouchyQuestionsLast() {
        assertThat(ids(asked(StatedBy.PERFORMERS, OF_A_CHANGE)))
                .containsExactly(
                        "opening-how-often",
                        "told-when",
                        "tools-last-time",
                        "tools-stopped",
                        "learned-before",
                        "practice-last-try",
                        "willing-right-way",
                        "access-hard");
    }

    @Test
    void whereAChangeIsGivenItIsAskedAboutWhateverTheCaseIsFor() {
        assertThat(ids(asked(StatedBy.PERFORMERS, ANY))).contains("told-when");
        assertThat(ids(asked(StatedBy.PERFORMERS, OF_A_CHANGE))).contains("told-when");
        assertThat(ids(asked(StatedBy.PERFORMERS, ANY, null, List.of(Obstacle.notTold))))
                .doesNotContain("told-when");
        assertThat(ids(asked(StatedBy.PERFORMERS, OF_A_CHANGE, null, List.of())))
                .doesNotContain("told-when");
    }

    @Test
    void everyGroupIsAskedOnlyWhatItCanSee() {
        assertThat(ids(asked(StatedBy.MANAGERS, ANY, null, List.of())))
                .containsExactly(
                        "opening-how-often",
                        "opening-how-you-know",
                        "tools-stopped",
                        "learned-how-many",
                        "practice-how-many",
                        "willing-how-many",
                        "access-hard");
        assertThat(asked(StatedBy.CUSTOMERS, ANY).all()).isEmpty();
        assertThat(asked(StatedBy.ANALYST, ANY).all()).isEmpty();
    }

    @Test
    void whatIsShownAlreadyIsNotAskedAgain() {
        Map<String, Object> answers = Map.of(
                "obstacles.neverLearned", "PRESENT",
                "obstacles.toolsInadequate", "ABSENT",
                "evidence.sources", List.of("OBSERVATION"));
        GapCase answered = CaseBuilder.aGapCase(answers).build();
        GapCase shown = CaseAnswers.withStatements(
                answered,
                List.of(said(Obstacle.neverLearned, Stated.PRESENT), said(Obstacle.toolsInadequate, Stated.ABSENT)));

        assertThat(ids(asked(StatedBy.PERFORMERS, shown)))
                .doesNotContain("learned-before", "tools-last-time", "tools-stopped");
        assertThat(ids(asked(StatedBy.PERFORMERS, answered)))
                .as("the analyst answered, and nothing of it is shown of these obstacles")
                .contains("learned-before", "tools-last-time");
    }

    private static Statement said(Obstacle obstacle, Stated says) {
        return new Statement(obstacle, says, StatedBy.EXPERTS, EvidenceSource.OBSERVATION, Share.UNKNOWN, null, null);
    }

    @Test
    void aQuestionComesWithTheOneThatItNeedsEvenIfThatIsAnswered() {
        GapCase practised = CaseAnswers.withStatements(ANY, List.of(said(Obstacle.littlePractice, Stated.PRESENT)));

        assertThat(ids(asked(StatedBy.PERFORMERS, practised))).contains("practice-last-try", "willing-right-way");
    }

    @Test
    void thereAreAtMostFifteenAndWhatMattersMostIsAmongThem() {
        SignBook large = large();
        for (Obstacle obstacle : Obstacle.values()) {
            Questionnaire asked =
                    large.questionnaire(StatedBy.PERFORMERS, ANY, about("the new form", List.of(obstacle), false));

            assertThat(asked.all()).hasSize(Questionnaire.MOST);
            assertThat(ids(asked)).contains(obstacle + "-1");
            assertThat(ids(asked)).as("first one about each").doesNotContain(obstacle + "-2");
        }
    }

    @Test
    void answersCanBeTurnedAndCannotSeeStaysTheLast() {
        AskedQuestion straight = question(false);
        AskedQuestion turned = question(true);

        assertThat(straight.answers())
                .extracting(AskedQuestion.Answer::id)
                .containsExactly("yes", "slowly", "no", VoiceAnswers.CANNOT_SEE);
        assertThat(turned.answers())
                .extracting(AskedQuestion.Answer::id)
                .containsExactly("no", "slowly", "yes", VoiceAnswers.CANNOT_SEE);
    }

    @Test
    void theWordsOfTheCaseStandInTheTexts() {
        Questionnaire asked = SmallSigns.BOOK.questionnaire(
                StatedBy.PERFORMERS,
                OF_A_CHANGE,
                new Asked(SignLanguage.DE, "Beschwerden {change} erfassen", "dem neuen Formular", List.of(), false));

        assertThat(asked.opening().get(0).asks())
                .isEqualTo("Es geht um: Beschwerden {change} erfassen. Wie oft in vier Wochen?");
        assertThat(asked.questions().get(0).asks()).isEqualTo("Wann haben Sie zuerst von dem neuen Formular gehört?");
        assertThat(asked.questions().get(0).answers())
                .last()
                .extracting(AskedQuestion.Answer::text)
                .isEqualTo("Das kann ich nicht sehen");
    }

    @Test
    void onlyTheMostPrivateQuestionIsMarkedAsOptional() {
        assertThat(asked(StatedBy.PERFORMERS, ANY).all())
                .filteredOn(AskedQuestion::optional)
                .extracting(AskedQuestion::id)
                .containsExactly("access-hard");
    }

    @Test
    void theSameCaseIsAskedTheSame() {
        assertThat(asked(StatedBy.PERFORMERS, OF_A_CHANGE)).isEqualTo(asked(StatedBy.PERFORMERS, OF_A_CHANGE));
    }

    private static AskedQuestion question(boolean turned) {
        return SmallSigns.BOOK
                .questionnaire(StatedBy.PERFORMERS, ANY, about(null, List.of(), turned))
                .questions()
                .get(0);
    }

    private static Questionnaire asked(StatedBy group, GapCase gapCase) {
        return asked(group, gapCase, "the new form", List.of());
    }

    private static Questionnaire asked(StatedBy group, GapCase gapCase, @Nullable String change, List<Obstacle> first) {
        return SmallSigns.BOOK.questionnaire(group, gapCase, about(change, first, false));
    }

    private static Asked about(@Nullable String change, List<Obstacle> first, boolean turned) {
        return new Asked(SignLanguage.EN, "logging a complaint", change, first, turned);
    }

    private static List<String> ids(Questionnaire asked) {
        return asked.all().stream().map(AskedQuestion::id).toList();
    }

    /** A book with two questions about each obstacle, so that there is never room for all. */
    private static SignBook large() {
        List<ObstacleSigns> signs = new ArrayList<>();
        for (Obstacle obstacle : Obstacle.values()) {
            signs.add(new ObstacleSigns(
                    obstacle,
                    List.of(large(obstacle + "-1"), large(obstacle + "-2")),
                    List.of(),
                    List.of(),
                    List.of(),
                    HintWords.NONE));
        }
        return new SignBook(List.of(), signs, Map.of(), Map.of());
    }

    private static SignQuestion large(String id) {
        SignText text = new SignText(id, id);
        return new SignQuestion(
                id,
                Set.of(StatedBy.PERFORMERS),
                List.of(),
                SignSubject.TASK,
                SignCount.SELF,
                text,
                List.of(
                        new SignAnswer("yes", text, Sign.FOR, Share.UNKNOWN),
                        new SignAnswer("no", text, Sign.AGAINST, Share.UNKNOWN)));
    }
}
