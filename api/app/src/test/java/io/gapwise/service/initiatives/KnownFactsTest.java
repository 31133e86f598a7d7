package io.gapwise.service.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.practice.outcomes.Condition;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Tally;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people ticked becomes a statement of theirs only where enough of those who answered say so. */
class KnownFactsTest {

    private static final LocalDate ON = LocalDate.of(2026, 5, 4);

    @Test
    void oneOfNineSpeaksForNobody() {
        KnownFacts.Found found = found(
                "{\"conditions\":{\"timeThere\":\"NO\"}}",
                new Tally(Condition.TIME_THERE, ON, 0, 1, 9, ShownBy.SELF_REPORT),
                new Tally(Condition.TIME_THERE, ON, 0, 2, 3, ShownBy.MANAGERS));

        assertThat(found.patch().at("/evidence/statements")).hasSize(1);
        assertThat(found.patch().at("/evidence/statements/0/by").asString()).isEqualTo("MANAGERS");
        assertThat(found.patch().at("/evidence/statements/0/share").asString()).isEqualTo("MOST");
        assertThat(found.patch().at("/evidence/statements/0/people").asInt()).isEqualTo(2);
    }

    @Test
    void fewTakeNothingBackThatTheCaseSays() {
        KnownFacts.Found few = found(
                "{\"conditions\":{\"timeThere\":\"NO\"}}",
                new Tally(Condition.TIME_THERE, ON, 0, 3, 9, ShownBy.SELF_REPORT));
        KnownFacts.Found single = found(
                "{\"conditions\":{\"timeThere\":\"NO\"}}",
                new Tally(Condition.TIME_THERE, ON, 0, 1, 1, ShownBy.MANAGERS));

        assertThat(few.patch().has("obstacles")).isFalse();
        assertThat(few.patch().has("evidence")).isFalse();
        assertThat(single.patch().has("obstacles")).isFalse();
        assertThat(found("{\"conditions\":{\"timeThere\":\"NO\"}}")
                        .patch()
                        .at("/obstacles/timeOrStaffShort")
                        .isNull())
                .as("the analyst may take back what he said")
                .isTrue();
    }

    @Test
    void namesTheConditionThatIsMissing() {
        assertThat(from("{\"conditions\":{\"timeThere\":\"NO\"}}")).containsExactly("followUp.conditions.timeThere");
        assertThat(from("{\"conditions\":{\"timeThere\":\"YES\",\"occasion\":\"NO\"}}"))
                .containsExactly("followUp.conditions.occasion");
    }

    private static List<String> from(String facts) {
        return found(facts).known().stream()
                .filter(each -> each.field().equals("setting.timeToApply"))
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static KnownFacts.Found found(String facts, Tally... tallies) {
        OutcomeData.Builder data = OutcomeData.builder();
        for (Tally tally : tallies) {
            data.addTally(tally);
        }
        try {
            GapCase gapCase = GapCaseJson.read("{\"title\":\"Calls\",\"obstacles\":{\"timeOrStaffShort\":\"ABSENT\"}}"
                    .getBytes(StandardCharsets.UTF_8));
            FollowUp followUp = FollowUpJson.read(facts.getBytes(StandardCharsets.UTF_8));
            return KnownFacts.of(gapCase, followUp, ProgressValue.UNKNOWN, data.build(), ON);
        } catch (BadCase e) {
            throw new AssertionError(e);
        }
    }
}
