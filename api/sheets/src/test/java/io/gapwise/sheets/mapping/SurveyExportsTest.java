package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
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
        assertThat(sample.problems()).allMatch(problems -> problems.isEmpty());
        assertThat(sample.origin(0, "goal.stake")).isEqualTo("'High' in column How serious is it?, read as SERIOUS");
        assertThat(sample.cell(1, "audience.headcount")).isEqualTo("25");
        assertThat(sample.columns()).doesNotContain("Email", "Name");
        assertThat(sample.column("By when?").use()).isEqualTo(ColumnUse.UNUSED);
        assertThat(sample.column("By when?").why()).contains("goal.dueInWeeks");
    }
}
