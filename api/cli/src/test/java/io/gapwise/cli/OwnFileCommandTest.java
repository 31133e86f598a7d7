package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.SampleTables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gets somebody's own file back from {@code evaluate --map}, with the answers beside its rows. */
class OwnFileCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkbookComesBackWithTheAnswersBesideItsRows() throws IOException {
        Path table = SampleTables.needsMatrix(folder);

        CommandResult result = evaluated(table, "answered.xlsx");

        assertThat(result.err()).contains("3 answered, 0 bad");
        List<String> names = texts("answered.xlsx", "Needs 2026", 3);
        assertThat(names)
                .startsWith("Employee / Team", "Department", "Job Role")
                .endsWith("Gapwise: considered, not advised", "Gapwise: where the answers came from");
        assertThat(texts("answered.xlsx", "Needs 2026", 4))
                .startsWith("Team North", "Service", "Dispatcher")
                .last()
                .asString()
                .contains("goal.stake: 'High' in column Priority, read as SERIOUS; ");
        assertThat(answer("answered.xlsx", "Needs 2026", "Scans twice", "Gapwise: verdict"))
                .isEqualTo("Nobody can say yet");
        assertThat(answer("answered.xlsx", "Needs 2026", "Total", "Gapwise: verdict"))
                .isEmpty();
        assertThat(texts("answered.xlsx", "Lists", 2)).containsExactly("High", "Yes");
    }

    @Test
    void theColumnsCanBeGermanAndAreFilledAnewWhereTheyStand() throws IOException {
        Path table = SampleTables.copy("schulungsbedarf.csv", folder);
        evaluated(table, "once.csv", "--language", "de");

        CommandResult again = evaluated(folder.resolve("once.csv"), "twice.csv", "--language", "de");

        assertThat(again.err()).doesNotContain("Gapwise:");
        assertThat(Files.readString(folder.resolve("once.csv")))
                .contains("Abteilung;Mitarbeiter/in;", ";Gapwise: Urteil;", ";Gapwise: woher die Antworten stammen")
                .contains("„Hoch“ in Spalte Priorität")
                .contains("Das kann noch niemand sagen")
                .doesNotContain("read as", "is not the answer");
        assertThat(folder.resolve("twice.csv")).hasSameBinaryContentAs(folder.resolve("once.csv"));
    }

    @Test
    void casesOfOneRowStandTogetherInItsCells() throws IOException {
        Path table = SampleTables.copy("skills-matrix.csv", folder);

        evaluated(table, "answered.csv");

        assertThat(answer("answered.csv", "Robin Muster", "Gapwise: verdict").lines())
                .as("Robin is below in two skills")
                .hasSizeGreaterThan(1)
                .anyMatch(line -> line.contains("Milling"))
                .anyMatch(line -> line.contains("Order system"));
        assertThat(answer("answered.csv", "Required level", "Gapwise: verdict")).isEmpty();
    }

    @Test
    void aBadRowHasItsProblemsBesideIt() throws IOException {
        Path table = Files.writeString(
                folder.resolve("own.csv"), "Problem;Priority\nLate reports;High\nLost keys;sky-high\n");
        Path map = Files.writeString(folder.resolve("map.json"), """
            {"headerRow": 1, "headerRows": 1, "decimal": "POINT", "title": "{Problem}", "columns": [
              {"column": "Problem", "use": "TITLE"},
              {"column": "Priority", "use": "ANSWER", "field": "goal.stake", "words": {"High": "SERIOUS"}}]}
            """);

        CommandResult result =
                CommandResult.by("evaluate", table.toString(), "--map", map.toString(), "-o", path("answered.csv"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("line 3: goal.stake: ", "1 answered, 1 bad");
        assertThat(answer("answered.csv", "Late reports", "Gapwise: problems")).isEmpty();
        assertThat(answer("answered.csv", "Lost keys", "Gapwise: problems")).contains("goal.stake: ");
        assertThat(answer("answered.csv", "Lost keys", "Gapwise: verdict")).isEmpty();
    }

    @Test
    void theRestOfAFileCompletesWhatWasAnsweredBefore() throws IOException {
        Path table = SampleTables.copy("tna-hr.csv", folder);
        evaluated(table, "whole.csv");
        evaluated(table, "rest.csv", "--from", "7");

        CommandResult result = evaluated(table, "rest.csv", "--from", "7");
        evaluated(folder.resolve("whole.csv"), "completed.csv", "--from", "7");

        assertThat(result.exitCode()).as("the rest goes to a new file").isEqualTo(2);
        assertThat(answer("rest.csv", "Wound documentation", "Gapwise: verdict"))
                .isEmpty();
        assertThat(answer("rest.csv", "Fire drill", "Gapwise: verdict")).isNotEmpty();
        assertThat(folder.resolve("completed.csv")).hasSameBinaryContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void standardInputIsKeptForAMap() throws IOException {
        Path table = SampleTables.needsMatrix(folder);
        evaluated(table, "answered.xlsx");
        InputStream standardInput = System.in;
        try (InputStream in = Files.newInputStream(table)) {
            System.setIn(in);

            CommandResult result =
                    CommandResult.by("evaluate", "-", "--map", path("map.json"), "-o", path("piped.xlsx"));

            assertThat(result.exitCode()).as(result.err()).isZero();
        } finally {
            System.setIn(standardInput);
        }
        assertThat(folder.resolve("piped.xlsx")).hasSameBinaryContentAs(folder.resolve("answered.xlsx"));
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException {
        Path table = withoutRoom(SampleTables.needsMatrix(folder));
        Files.writeString(folder.resolve("answered.xlsx"), "as before");

        CommandResult result = evaluated(table, "answered.xlsx");
        evaluated(table, "new.xlsx");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("There is no room for the answers");
        assertThat(folder.resolve("answered.xlsx")).hasContent("as before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("needs.xlsx", "full.xlsx", "map.json", "answered.xlsx");
        }
    }

    /** Copies a workbook; what its sheets merge goes to the last column. */
    private Path withoutRoom(Path workbook) throws IOException {
        Path full = folder.resolve("full.xlsx");
        try (ZipFile from = new ZipFile(workbook.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(full))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(part.replace("ref=\"A1:J1\"", "ref=\"A9:XFD9\"").getBytes(StandardCharsets.UTF_8));
            }
        }
        return full;
    }

    /** Answers a table with the map that the command guesses. */
    private CommandResult evaluated(Path table, String out, String... more) {
        if (!Files.exists(folder.resolve("map.json"))) {
            CommandResult mapped = CommandResult.by("map", table.toString(), "-o", path("map.json"));
            assertThat(mapped.exitCode()).as(mapped.err()).isZero();
        }
        String[] args = {"evaluate", table.toString(), "--map", path("map.json"), "-o", path(out)};
        return CommandResult.by(
                Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new));
    }

    private String answer(String file, String cell, String name) throws IOException {
        return answer(file, null, cell, name);
    }

    /** Returns what stands in a column of the row that has a cell. */
    private String answer(String file, @Nullable String sheet, String cell, String name) throws IOException {
        try (OpenSheet open = OpenSheet.open(folder.resolve(file), sheet)) {
            int column = -1;
            for (Row row = open.next(); row != null; row = open.next()) {
                List<String> texts = row.cells().stream().map(Cell::text).toList();
                column = Math.max(column, texts.indexOf(name));
                if (texts.contains(cell)) {
                    return row.cell(column).text();
                }
            }
            throw new AssertionError("There is no cell " + cell);
        }
    }

    private List<String> texts(String file, String sheet, long number) throws IOException {
        try (OpenSheet open = OpenSheet.open(folder.resolve(file), sheet)) {
            for (Row row = open.next(); row != null; row = open.next()) {
                if (row.number() == number) {
                    return row.cells().stream().map(Cell::text).toList();
                }
            }
            throw new AssertionError("There is no row " + number);
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
