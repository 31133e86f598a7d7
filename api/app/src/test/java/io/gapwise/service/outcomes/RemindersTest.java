package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of what is due first are the beginning of the list of all that is due. */
@Timeout(120)
class RemindersTest {

    @Test
    void whatIsDueFirstIsTheBeginningOfAllThatIsDue() {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            for (int weeks : List.of(3, 30, 1, 12, 8, 8)) {
                Outcomes.begunWeeksAgo(service, weeks, "");
            }
            Reminders reminders = service.bean(Reminders.class);
            LocalDate day = reminders.today().plusMonths(6);

            List<Reminder> all = reminders.until(day, false, Locale.ENGLISH);

            assertThat(all).hasSizeGreaterThan(12);
            for (int most = 1; most <= all.size() + 1; most++) {
                assertThat(reminders.first(day, most, Locale.ENGLISH))
                        .isEqualTo(all.subList(0, Math.min(most, all.size())));
            }
        }
    }
}
