package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent may cost so much of a processor's time and no more, whatever its format. */
class WorkLimitTest {

    private static final int ROWS = 20_000;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        StringBuilder csv = new StringBuilder("title,reference\n");
        RawWorkbook workbook = new RawWorkbook().texts("title", "reference");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Late reports ").append(i).append(",R-").append(i).append('\n');
            workbook.texts("Late reports " + i, "R-" + i);
        }
        Files.writeString(folder.resolve("cases.csv"), csv);
        Files.write(folder.resolve("cases.xlsx"), workbook.bytes());
    }

    /** No machine reads so many rows in a millisecond. */
    @ParameterizedTest
    @ValueSource(strings = {"cases.csv", "cases.xlsx"})
    void endsReadingWhereItCostsTooMuch(String name) {
        assertThatThrownBy(() -> rows(folder.resolve(name), Duration.ofMillis(1)))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        refused ->
                                assertThat(refused.reasons().get(0).kind()).isEqualTo(UnusableFile.Kind.TOO_MUCH_WORK))
                .hasMessage(
                        "Reading the file takes more than 0.001 seconds of a processor's time; split it into several.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.csv", "cases.xlsx"})
    void readsAllWhereItDoesNot(String name) throws IOException {
        assertThat(rows(folder.resolve(name), Duration.ofMinutes(10))).isEqualTo(ROWS);
    }

    private static int rows(Path file, Duration mostWork) throws IOException {
        int rows = 0;
        try (SheetFile sheet = SheetFile.open(file, mostWork)) {
            while (sheet.next() != null) {
                rows++;
            }
        }
        return rows;
    }
}
