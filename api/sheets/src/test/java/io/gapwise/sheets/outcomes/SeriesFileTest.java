package io.gapwise.sheets.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A series is read from two columns as people in both languages write days and numbers. */
class SeriesFileTest {

    @TempDir
    private Path folder;

    @Test
    void namesBothNumbersThatOneCanBe() {
        assertThatThrownBy(() -> read("Datum;Wert\n31.03.2026;1.234\n30.04.2026;1,234\n"))
                .isInstanceOfSatisfying(
                        BadCase.class,
                        bad -> assertThat(bad.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.kind()).isEqualTo(ProblemKind.AMBIGUOUS_NUMBER);
                            assertThat(problem.pointer()).isEqualTo("/rows/2/value");
                            assertThat(problem.detail())
                                    .isEqualTo("1.234 can be read as 1234 or as 1,234; write the one that is meant.");
                        }));
    }

    private List<SeriesFile.Read> read(String csv) throws IOException, BadCase {
        return SeriesFile.read(Files.writeString(folder.resolve("series.csv"), csv), 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31 | 2026-03-31",
                "2026-03-31T08:00:00Z | 2026-03-31",
                "31.3.26 | 2026-03-31",
                "31/03/2026 | 2026-03-31",
                "03/31/2026 2:15 PM | 2026-03-31",
                "Thursday, 5 March 2026, 10:12 AM | 2026-03-05",
                "5. März 2026 | 2026-03-05",
                "Mar 5, 2026 | 2026-03-05",
                "12-Mar-2026 | 2026-03-12",
                "2026-03 | 2026-03-01",
                "März 2026 | 2026-03-01"
            })
    void readsADay(String written, LocalDate meant) {
        assertThat(WrittenDay.read(written, DayOrder.UNKNOWN)).isEqualTo(meant);
    }

    @Test
    void refusesADayThatCouldBeTwo() {
        assertThatThrownBy(() -> WrittenDay.read("03/04/2026", DayOrder.UNKNOWN))
                .isInstanceOf(WrittenDay.AmbiguousDay.class);
        assertThat(WrittenDay.read("03/04/2026", DayOrder.MONTH_FIRST)).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThatThrownBy(() -> WrittenDay.read("31.02.2026", DayOrder.UNKNOWN))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsGermanNumbersWithNamesAboveThem() throws Exception {
        assertThat(read("Datum;Wert\n31.03.2026;1.234,5\n30.04.2026;12,25\n"))
                .containsExactly(
                        new SeriesFile.Read(2, LocalDate.of(2026, 3, 31), new BigDecimal("1234.5")),
                        new SeriesFile.Read(3, LocalDate.of(2026, 4, 30), new BigDecimal("12.25")));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("2026-01-05,4\nnever,5\n2026-01-12,much\n2026-01-19,\n"))
                .isInstanceOfSatisfying(
                        BadCase.class,
                        bad -> assertThat(bad.problems())
                                .extracting(Problem::pointer)
                                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                                .containsExactly("/rows/2/on", "/rows/3/value", "/rows/4/value"));
    }

    @Test
    void saysThatTwoColumnsAreExpectedWhereThereAreMore() {
        assertThatThrownBy(() -> read("Branch,Week,Target,Score\nNorth,2026-01-05,80,71\nSouth,2026-01-05,80,72\n"))
                .isInstanceOfSatisfying(BadCase.class, bad -> {
                    assertThat(bad.problems()).hasSize(1);
                    assertThat(bad.problems().get(0).detail()).contains("Two columns", "4");
                });
    }

    @Test
    void refusesTooManyPoints() {
        assertThatThrownBy(() -> read("2026-01-01,1\n".repeat(6))).isInstanceOf(BadCase.class);
    }
}
