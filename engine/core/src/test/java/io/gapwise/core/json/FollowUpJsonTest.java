package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.Reach;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpJsonTest {

    private static final String WHOLE =
            "{\"weeks\":14,\"leadWeeks\":12,\"inPlace\":\"PARTLY\",\"decision\":\"CHANGED\",\"learning\":\"YES\","
                    + "\"remedies\":[\"JOB_AID\",\"MANAGER_SUPPORT\"],\"methods\":[],\"reach\":{\"started\":80,\"completed\":0},"
                    + "\"use\":{\"percent\":100,\"trend\":\"RISING\",\"shownBy\":\"RECORDS\"},"
                    + "\"result\":{\"moved\":\"WORSE\",\"comparison\":\"MOVED_AS_MUCH\"},\"money\":{\"isolated\":\"NO\"}}";

    @Test
    void readsWhatIsKnownAndWritesItAgain() throws BadCase {
        FollowUp read = read(WHOLE);

        assertThat(read.methods()).isEmpty();
        assertThat(read.learned().later().known()).isFalse();
        assertThat(new String(FollowUpJson.write(read), StandardCharsets.UTF_8)).isEqualTo(WHOLE);
    }

    /** No set is unknown, and an empty one says that there is none. */
    @Test
    void nothingIsGuessedOfWhatIsLeftOut() throws BadCase {
        assertThat(read("{}")).isEqualTo(FollowUp.NOTHING);
        assertThat(read("{\"weeks\":null,\"reach\":null,\"use\":{}}")).isEqualTo(FollowUp.NOTHING);
        assertThat(FollowUpJson.write(FollowUp.NOTHING)).asString().isEqualTo("{}");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(problems("""
                {"weeks": -1, "inPlace": "YES!", "usage": {}, "remedies": ["JOB_AID", "JOB_AID", "COACHING"],
                 "reach": {"started": 101, "completed": "all"}, "use": [], "result": {"moved": "NOT", "points": 1.5}}"""))
                .extracting(Problem::pointer, Problem::kind)
                .containsExactly(
                        tuple("/weeks", ProblemKind.OUT_OF_RANGE),
                        tuple("/inPlace", ProblemKind.NO_SUCH_WORD),
                        tuple("/usage", ProblemKind.NO_SUCH_FIELD),
                        tuple("/remedies/1", ProblemKind.GIVEN_TWICE),
                        tuple("/remedies/2", ProblemKind.NO_SUCH_WORD),
                        tuple("/reach/started", ProblemKind.OUT_OF_RANGE),
                        tuple("/reach/completed", ProblemKind.WRONG_TYPE),
                        tuple("/use", ProblemKind.WRONG_TYPE),
                        tuple("/result/moved", ProblemKind.NO_SUCH_WORD),
                        tuple("/result/points", ProblemKind.NOT_WHOLE));
    }

    /** What follows from the weeks is worked out here and never sent. */
    @Test
    void nobodySendsWhatFollows() {
        assertThat(problems("{\"pastLeadTime\": \"YES\"}"))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NO_SUCH_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{} {}", "{\"weeks\": 01}"})
    void refusesWhatIsNoObject(String json) {
        assertThat(problems(json)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"11,,NO", "12,,YES", "14,20,NO", "20,20,YES", "0,0,YES", ",4,UNKNOWN"})
    void pastTheLeadTimeOfTheRecommendationOrElseTwelveWeeks(Integer weeks, Integer leadWeeks, Answer past)
            throws BadCase {
        assertThat(read("{\"weeks\":%s,\"leadWeeks\":%s}".formatted(weeks, leadWeeks))
                        .pastLeadTime())
                .isEqualTo(past);
    }

    @Test
    void aProgrammerCannotMakeWhatTheContractDoesNotAllow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(101, null, null))
                .withMessageContaining("started (101)");
    }

    private static FollowUp read(String json) throws BadCase {
        return FollowUpJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> problems(String json) {
        List<Problem>[] found = new List[1];
        assertThatExceptionOfType(BadCase.class)
                .isThrownBy(() -> read(json))
                .satisfies(bad -> found[0] = bad.problems());
        return found[0];
    }
}
