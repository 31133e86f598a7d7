package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.DoneBefore;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.KeptCase.Unread;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptCaseTest {

    @Test
    void aCaseThatIsUnderstoodIsKeptAsItWasSent() {
        String sent = "{ \"title\": \"Caf\\u00e9\", \"goal\": {\"target\": 1.50} }";

        KeptCase kept = KeptCase.read(sent, "Another");

        assertThat(kept.whole()).isTrue();
        assertThat(kept.json()).isEqualTo(sent);
        assertThat(kept.gapCase().title()).isEqualTo("Café");
    }

    @Test
    void whatIsNotUnderstoodIsToldAsItWasSentAndTheRestIsRead() throws BadCase {
        KeptCase kept = KeptCase.read("""
                {"title": "Case", "colour": {"a": [1]}, "gap": {"doneBefore": "OFTEN", "nature": "DANCE"},
                 "evidence": {"sources": ["HEARSAY", "OBSERVATION", "RUMOUR"]},
                 "goal": {"target": 1.50, "dueInWeeks": -3}, "audience": 5}""", "Another");

        assertThat(kept.unread())
                .containsExactly(
                        new Unread("colour", "{\"a\":[1]}"),
                        new Unread("gap.nature", "DANCE"),
                        new Unread("evidence.sources.0", "HEARSAY"),
                        new Unread("evidence.sources.2", "RUMOUR"),
                        new Unread("goal.dueInWeeks", "-3"),
                        new Unread("audience", "5"));
        GapCase gapCase = kept.gapCase();
        assertThat(gapCase.title()).isEqualTo("Case");
        assertThat(gapCase.gap().doneBefore()).isEqualTo(DoneBefore.OFTEN);
        assertThat(gapCase.evidence().sources()).containsExactly(EvidenceSource.OBSERVATION);
        assertThat(gapCase.goal().target()).isEqualTo("1.50");
        assertThat(GapCaseJson.read(kept.json().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(gapCase);
    }

    @Test
    void aStatementThatIsNotUnderstoodIsToldAndItsNeighboursAreRead() {
        KeptCase kept = KeptCase.read("""
                {"title": "Case", "evidence": {"statements": [
                 {"obstacle": "moonInTheWay", "says": "MAYBE", "by": "PERFORMERS", "note": "Full"},
                 {"obstacle": "unwilling", "says": "PRESENT", "by": "MANAGERS", "people": 2, "mood": "bad"},
                 {"by": "NEIGHBOURS"}]}}""", "Another");

        assertThat(kept.gapCase().evidence().statements())
                .extracting(Statement::obstacle, Statement::by, Statement::people)
                .containsExactly(Assertions.tuple(Obstacle.unwilling, StatedBy.MANAGERS, 2));
        assertThat(kept.unread().toString()).contains("moonInTheWay", "MAYBE", "Full", "NEIGHBOURS", "bad");
        assertThat(kept.gapCase().title()).isEqualTo("Case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"goal\":{\"unit\":\"days\"}}", "{\"title\":\"\",\"goal\":{\"unit\":\"days\"}}"})
    void aCaseWithoutATitleIsCalledByAnother(String sent) {
        KeptCase kept = KeptCase.read(sent, "Another");

        assertThat(kept.gapCase().title()).isEqualTo("Another");
        assertThat(kept.gapCase().goal().unit()).isEqualTo("days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"title\":", "{\"title\":\"Case\"} {}x"})
    void whatIsNoCaseAtAllIsToldAsAWhole(String sent) {
        KeptCase kept = KeptCase.read(sent, "Another");

        assertThat(kept.gapCase().title()).isEqualTo("Another");
        assertThat(kept.unread()).containsExactly(new Unread("", sent));
    }

    @Test
    void aCaseThatIsTooLargeIsToldAsAWhole() {
        KeptCase kept = KeptCase.read(
                "{\"title\":\"Case\",\"colour\":\"%s\"}".formatted("x".repeat(GapCaseJson.MAX_BYTES)), "Another");

        assertThat(kept.gapCase().title()).isEqualTo("Another");
        assertThat(kept.unread()).hasSize(1);
    }

    @Test
    void hundredsOfAnswersThatAreNotUnderstoodAreToldOneByOne() {
        StringBuilder sent = new StringBuilder("{\"title\":\"Case\"");
        for (int i = 0; i < 250; i++) {
            sent.append(",\"f").append(i).append("\":").append(i);
        }

        KeptCase kept = KeptCase.read(sent.append('}').toString(), "Another");

        assertThat(kept.gapCase().title()).isEqualTo("Case");
        assertThat(kept.unread()).hasSize(250).doesNotHaveDuplicates().contains(new Unread("f249", "249"));
    }

    /** Cases were once accepted under a title in which nothing can be seen. */
    @Test
    void showsACaseThatWasStoredUnderATitleOfBlanks() {
        KeptCase kept = KeptCase.read("{\"title\":\"   \",\"reference\":\"R-1\"}", "   ");

        assertThat(kept.gapCase().reference()).isEqualTo("R-1");
        assertThat(kept.gapCase().title()).isEqualTo("(…)");
    }

    @Test
    void anotherTitleMustBeOneThatACaseMayHave() {
        assertThatThrownBy(() -> KeptCase.read("{}", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
