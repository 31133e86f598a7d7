package io.gapwise.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what follows from how many people reported what. */
class TallyTest {

    private static final VoiceAnswers FOR = person("learned-before", "no");
    private static final VoiceAnswers AGAINST = person("learned-before", "shown");
    private static final VoiceAnswers CANNOT_SEE = person("learned-before", VoiceAnswers.CANNOT_SEE);
    private static final VoiceAnswers READ = person("learned-before", "read");
    private static final VoiceAnswers LEFT_OUT = new VoiceAnswers(Map.of());

    @ParameterizedTest
    @CsvSource({
        "10, 0, PRESENT, ALL, 10",
        "9, 1, PRESENT, ALL, 9",
        "8, 2, PRESENT, MOST, 8",
        "6, 5, PRESENT, MOST, 6",
        "5, 5, PRESENT, SOME, 5",
        "2, 8, PRESENT, SOME, 2",
        "2, 9, PRESENT, FEW, 2",
        "2, 1, PRESENT, MOST, 2",
        "1, 4, ABSENT, UNKNOWN, 4",
        "0, 5, ABSENT, UNKNOWN, 5",
        "1, 3, NOTHING, UNKNOWN, 0",
        "0, 4, ABSENT, UNKNOWN, 4",
        "0, 3, ABSENT, UNKNOWN, 3",
        "1, 2, NOTHING, UNKNOWN, 0"
    })
    void theNumberOfPerformersIsTheShare(int saidFor, int saidAgainst, String says, Share share, int people) {
        Optional<Statement> statement = performers(saidFor, saidAgainst, 0);

        if (says.equals("NOTHING")) {
            assertThat(statement).isEmpty();
        } else {
            assertThat(statement.orElseThrow())
                    .isEqualTo(new Statement(
                            Obstacle.neverLearned,
                            Stated.valueOf(says),
                            StatedBy.PERFORMERS,
                            EvidenceSource.SURVEY,
                            share,
                            people,
                            null));
        }
    }

    @Test
    void nothingFollowsWhereMoreThanAThirdCannotSeeIt() {
        assertThat(performers(6, 0, 3)).isPresent();
        assertThat(performers(6, 0, 4)).isEmpty();
    }

    @Test
    void ofPerformersNothingComesOutBelowThreeAnswers() {
        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(2, FOR)))
                .isEmpty();
        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(3, FOR)))
                .singleElement()
                .extracting(Sighting::saidFor)
                .isEqualTo(3);
    }

    @Test
    void ofPerformersNoObstacleComesOutOfWhichFewerThanThreeSpoke() {
        List<VoiceAnswers> people = people(8, LEFT_OUT);
        people.addAll(people(2, FOR));

        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people)).isEmpty();
    }

    @Test
    void theThresholdCanBeRaised() {
        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(5, FOR), 6))
                .isEmpty();
        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(6, FOR), 6))
                .hasSize(1);
    }

    @Test
    void ofThoseWhoAreAccusedNothingComesOutBelowFiveAnswers() {
        VoiceAnswers unwilling = new VoiceAnswers(Map.of("willing-right-way", "no", "practice-last-try", "right"));

        assertThat(statement(Obstacle.unwilling, StatedBy.PERFORMERS, people(4, unwilling)))
                .isEmpty();
        assertThat(statement(Obstacle.unwilling, StatedBy.PERFORMERS, people(5, unwilling)))
                .isPresent();
    }

    @Test
    void aPersonWhoReportsBothSaysNeither() {
        VoiceAnswers both = new VoiceAnswers(Map.of("tools-last-time", "no", "tools-stopped", "never"));

        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(6, both)))
                .singleElement()
                .isEqualTo(new Sighting(Obstacle.toolsInadequate, 0, 0, 6, 0, Optional.empty()));
    }

    @Test
    void oneSignAmongSeveralQuestionsIsEnough() {
        VoiceAnswers one = new VoiceAnswers(Map.of("tools-last-time", "slowly", "tools-stopped", "weekly"));

        assertThat(statement(Obstacle.toolsInadequate, StatedBy.PERFORMERS, people(6, one)))
                .hasValueSatisfying(said -> assertThat(said.says()).isEqualTo(Stated.PRESENT));
    }

    @Test
    void anAnswerThatIsNoSightCountsAsCannotSee() {
        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(4, READ)))
                .singleElement()
                .isEqualTo(new Sighting(Obstacle.neverLearned, 0, 0, 0, 4, Optional.empty()));
    }

    @Test
    void nobodyLacksPracticeWhoWasNeverShown() {
        VoiceAnswers shown = new VoiceAnswers(Map.of("learned-before", "shown", "practice-last-try", "not-right"));
        VoiceAnswers neverShown = new VoiceAnswers(Map.of("learned-before", "no", "practice-last-try", "not-right"));
        VoiceAnswers notAsked = person("practice-last-try", "not-right");

        assertThat(statement(Obstacle.littlePractice, StatedBy.PERFORMERS, people(6, shown)))
                .isPresent();
        assertThat(statement(Obstacle.littlePractice, StatedBy.PERFORMERS, people(6, notAsked)))
                .isPresent();
        assertThat(statement(Obstacle.littlePractice, StatedBy.PERFORMERS, people(6, neverShown)))
                .isEmpty();
    }

    @Test
    void nobodyIsUnwillingOfWhomItIsNotKnownThatTheyCould() {
        VoiceAnswers could = new VoiceAnswers(Map.of("willing-right-way", "no", "practice-last-try", "right"));
        VoiceAnswers notKnown = person("willing-right-way", "no");

        assertThat(statement(Obstacle.unwilling, StatedBy.PERFORMERS, people(6, could)))
                .isPresent();
        assertThat(statement(Obstacle.unwilling, StatedBy.PERFORMERS, people(6, notKnown)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "all, PRESENT, ALL",
        "none, ABSENT, UNKNOWN",
        "none some all, PRESENT, SOME",
        "some most, PRESENT, SOME",
        "none none all, ABSENT, UNKNOWN",
        "few few all all all, PRESENT, ALL"
    })
    void ofSeveralManagersTheMiddleAnswerCounts(String answers, Stated says, Share share) {
        assertThat(statement(Obstacle.neverLearned, StatedBy.MANAGERS, managers(answers)))
                .hasValueSatisfying(said -> {
                    assertThat(said.says()).isEqualTo(says);
                    assertThat(said.share()).isEqualTo(share);
                });
    }

    @Test
    void managersWhoAreEvenlySplitSayNothing() {
        assertThat(statement(Obstacle.neverLearned, StatedBy.MANAGERS, managers("none all")))
                .isEmpty();
    }

    @Test
    void aManagersAnswerWithoutAShareSaysOnlyThatItIsThere() {
        assertThat(statement(Obstacle.toolsInadequate, StatedBy.MANAGERS, people(1, person("tools-stopped", "weekly"))))
                .hasValueSatisfying(said -> {
                    assertThat(said.says()).isEqualTo(Stated.PRESENT);
                    assertThat(said.share()).isEqualTo(Share.UNKNOWN);
                    assertThat(said.people()).isEqualTo(1);
                });
    }

    @Test
    void whatOthersSayOfPeopleWhoAreNotAskedIsAnOpinion() {
        assertThat(statement(Obstacle.unwilling, StatedBy.MANAGERS, people(9, person("willing-how-many", "some"))))
                .hasValueSatisfying(said -> assertThat(said.shownBy()).isEqualTo(EvidenceSource.OPINION));
    }

    @Test
    void ofFewPerformersADenialNeedsThatAllWhoCanSeeItDeny() {
        VoiceAnswers neither = new VoiceAnswers(Map.of("tools-last-time", "no", "tools-stopped", "never"));
        VoiceAnswers fine = person("tools-stopped", "never");
        List<VoiceAnswers> ofOneMind = people(3, fine);
        List<VoiceAnswers> notQuite = people(3, fine);
        notQuite.add(neither);

        assertThat(statement(Obstacle.toolsInadequate, StatedBy.PERFORMERS, ofOneMind))
                .hasValueSatisfying(said -> assertThat(said.says()).isEqualTo(Stated.ABSENT));
        assertThat(statement(Obstacle.toolsInadequate, StatedBy.PERFORMERS, notQuite))
                .isEmpty();
        assertThat(performers(0, 3, 2)).as("more than a third cannot see it").isEmpty();
    }

    @Test
    void anImpressionDoesNotCountBesideWhatSomebodySaw() {
        VoiceAnswers saw = new VoiceAnswers(Map.of("opening-how-you-know", "saw", "learned-how-many", "most"));
        VoiceAnswers impression =
                new VoiceAnswers(Map.of("opening-how-you-know", "impression", "learned-how-many", "few"));
        VoiceAnswers denial =
                new VoiceAnswers(Map.of("opening-how-you-know", "impression", "learned-how-many", "none"));

        for (List<VoiceAnswers> people :
                List.of(List.of(saw, impression), List.of(saw, impression, impression), List.of(saw, denial, denial))) {
            assertThat(statement(Obstacle.neverLearned, StatedBy.MANAGERS, people))
                    .contains(told(Stated.PRESENT, EvidenceSource.SURVEY, Share.MOST, 1));
        }
    }

    @Test
    void whereOnlyImpressionsSayItItIsAnOpinion() {
        VoiceAnswers impression =
                new VoiceAnswers(Map.of("opening-how-you-know", "impression", "learned-how-many", "few"));
        VoiceAnswers denial =
                new VoiceAnswers(Map.of("opening-how-you-know", "impression", "learned-how-many", "none"));
        VoiceAnswers sawNothing =
                new VoiceAnswers(Map.of("opening-how-you-know", "saw", "learned-how-many", VoiceAnswers.CANNOT_SEE));

        assertThat(statement(Obstacle.neverLearned, StatedBy.MANAGERS, List.of(impression, impression, sawNothing)))
                .contains(told(Stated.PRESENT, EvidenceSource.OPINION, Share.FEW, 2));
        assertThat(statement(Obstacle.neverLearned, StatedBy.MANAGERS, List.of(denial)))
                .contains(told(Stated.ABSENT, EvidenceSource.OPINION, Share.UNKNOWN, 1));
    }

    private static Statement told(Stated says, EvidenceSource shownBy, Share share, int people) {
        return new Statement(Obstacle.neverLearned, says, StatedBy.MANAGERS, shownBy, share, people, null);
    }

    /** A book may change while a link is open. */
    @Test
    void answersToQuestionsThatAreNoLongerThereAreLeftOut() {
        VoiceAnswers old = new VoiceAnswers(Map.of("gone", "yes", "learned-before", "gone", "told-when", "now"));

        assertThat(Tally.of(SmallSigns.BOOK, StatedBy.PERFORMERS, people(6, old)))
                .extracting(Sighting::obstacle)
                .containsExactly(Obstacle.notTold);
    }

    private static Optional<Statement> performers(int saidFor, int saidAgainst, int cannotSee) {
        List<VoiceAnswers> people = people(saidFor, FOR);
        people.addAll(people(saidAgainst, AGAINST));
        people.addAll(people(cannotSee, CANNOT_SEE));
        return statement(Obstacle.neverLearned, StatedBy.PERFORMERS, people);
    }

    private static Optional<Statement> statement(Obstacle obstacle, StatedBy group, List<VoiceAnswers> people) {
        return Tally.of(SmallSigns.BOOK, group, people).stream()
                .filter(sighting -> sighting.obstacle() == obstacle)
                .findFirst()
                .flatMap(Sighting::statement);
    }

    private static List<VoiceAnswers> managers(String answers) {
        List<VoiceAnswers> people = new ArrayList<>();
        for (String answer : answers.split(" ")) {
            people.add(person("learned-how-many", answer));
        }
        return people;
    }

    private static VoiceAnswers person(String question, String answer) {
        return new VoiceAnswers(Map.of(question, answer));
    }

    private static List<VoiceAnswers> people(int number, VoiceAnswers each) {
        return new ArrayList<>(Collections.nCopies(number, each));
    }
}
