package io.gapwise.site.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period is shown to its end, however long it is. */
class DateSpanTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 2026-03-03, WEEK, 1",
        "2026-01-01, 2026-06-30, WEEK, 27",
        "2024-05-17, 2026-05-16, MONTH, 25",
        "1997-02-28, 2026-01-01, YEAR, 30",
        "1996-12-31, 2026-01-01, DECADE, 4",
        "1960-01-01, 2026-12-31, DECADE, 7",
        "1700-01-01, 2026-12-31, CENTURY, 4",
        "0001-01-01, 9999-12-31, CENTURY, 100"
    })
    void holdsEachDayOfAPeriodOnce(LocalDate first, LocalDate last, DateSpan.Step step, int spans) {
        List<DateSpan> found = DateSpan.between(first, last);

        assertThat(found)
                .hasSize(spans)
                .allSatisfy(span -> assertThat(span.step()).isEqualTo(step));
        LocalDate next = first;
        for (DateSpan span : found) {
            assertThat(span.from()).isEqualTo(next);
            assertThat(span.to()).isAfterOrEqualTo(span.from());
            next = span.to().plusDays(1);
        }
        assertThat(next).isEqualTo(last.plusDays(1));
    }

    @Test
    void namesSeveralYearsByTheFirstAndTheLast() {
        List<DateSpan> found = DateSpan.between(LocalDate.of(1996, 12, 31), LocalDate.of(2026, 1, 1));

        assertThat(found)
                .extracting(span -> span.label(Locale.ENGLISH))
                .containsExactly("1996–1999", "2000–2009", "2010–2019", "2020–2026");
    }

    @Test
    void namesAWeekByItsFirstDay() {
        assertThat(DateSpan.between(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 3)))
                .extracting(span -> span.label(Locale.ENGLISH))
                .containsExactly("Dec 30, 2025");
    }
}
