package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads what survey programs export, each with made-up answers. */
class SurveyExportsTest {

    @Test
    void readsAMicrosoftForm() throws IOException {
        MappedSample sample = MappedSample.of("microsoft-form.csv");

        assertThat(sample.answers(0))
                .containsExactly(
                        entry("title", "Couriers skip the second signature"),
                        entry("desired", "Ask for a second signature on each parcel of value"),
                        entry("actual", "No second signature on a third of them"),
                        entry("requestedSolution", "TRAINING"),
                        entry("goal.stake", "SERIOUS"),
                        entry("gap.frequency", "DAILY"),
                        entry("obstacles.toolsInadequate", "PRESENT"),
                        entry("obstacles.neverLearned", "PRESENT"),
                        entry("evidence.sources", "OBSERVATION"),
                        entry("audience.role", "Couriers"),
                        entry("audience.headcount", "40"));
        assertThat(sample.problems()).allMatch(List::isEmpty);
        assertThat(sample.origin(0, "goal.stake")).isEqualTo("'High' in column How serious is it?, read as SERIOUS");
        assertThat(sample.cell(1, "audience.headcount")).isEqualTo("25");
        assertThat(sample.columns()).doesNotContain("Email", "Name");
        assertThat(sample.column("By when?").use()).isEqualTo(ColumnUse.UNUSED);
        assertThat(sample.column("By when?").why()).contains("“Due in weeks”");
    }

    @Test
    void readsTheThreeHeaderRowsOfQualtrics() throws IOException {
        MappedSample sample = MappedSample.of("qualtrics.csv");

        assertThat(sample.table().headerRows()).isEqualTo(3);
        assertThat(sample.rows()).hasSize(3);
        assertThat(sample.answers(0))
                .containsEntry("title", "Lab samples are labelled at the end of the shift")
                .containsEntry("audience.headcount", "18")
                .containsEntry("goal.stake", "SERIOUS")
                .containsEntry("obstacles.processBroken", "PRESENT")
                .containsEntry("obstacles.timeOrStaffShort", "PRESENT")
                .doesNotContainKey("obstacles.neverLearned");
        assertThat(sample.origin(2, "obstacles.neverLearned"))
                .isEqualTo("'They were never shown' in column What gets in the way? (select all that apply), read as"
                        + " PRESENT");
        assertThat(sample.rows().get(2).comments())
                .extracting(RowText::text)
                .containsExactly("The tablets are in the office");
        assertThat(sample.rows().toString()).doesNotContain("203.0.113");
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void readsTheTwoHeaderRowsOfSurveyMonkey() throws IOException {
        MappedSample sample = MappedSample.of("surveymonkey.csv");

        assertThat(sample.table().headerRows()).isEqualTo(2);
        assertThat(sample.answers(1))
                .containsExactly(
                        entry("title", "The booking tool is filled in late"),
                        entry("goal.stake", "SERIOUS"),
                        entry("obstacles.toolsInadequate", "PRESENT"),
                        entry("obstacles.neverLearned", "PRESENT"),
                        entry("evidence.sources", "COMPLAINTS"),
                        entry("audience.headcount", "14"));
        assertThat(sample.column("What gets in the way? (tick all that apply) – Not enough time")
                        .words())
                .as("an option that nobody ticked yet")
                .containsEntry("Not enough time", List.of("timeOrStaffShort"));
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void readsAGoogleForm() throws IOException {
        MappedSample sample = MappedSample.of("google-form.csv");

        assertThat(sample.answers(3))
                .containsExactly(
                        entry("title", "Returns are not booked"),
                        entry("desired", "Book each return at once"),
                        entry("actual", "They pile up"),
                        entry("goal.stake", "SERIOUS"),
                        entry("gap.frequency", "DAILY"),
                        entry("obstacles.feedbackMissing", "PRESENT"),
                        entry("obstacles.timeOrStaffShort", "PRESENT"),
                        entry("audience.role", "Cashiers"),
                        entry("audience.headcount", "60"));
        assertThat(sample.cell(0, "requestedSolution")).isEqualTo("TRAINING");
        assertThat(sample.cell(1, "requestedSolution")).isEmpty();
        assertThat(sample.rows().toString()).doesNotContain("example.org");
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }
}
