package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.mapping.SampleTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Answers tables with columns of their own, as somebody does who changes nothing in the map. */
class MapCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("io.gapwise.sheets.mapping.SampleTables#CSV")
    void answersAnyTableInOneGo(String sample) throws IOException {
        Path table = SampleTables.copy(sample, folder);

        answered(table);

        List<Row> before = rows(table);
        List<Row> after = rows(folder.resolve("answered.csv"));
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            int width = before.get(i).cells().size();
            assertThat(after.get(i).cells().subList(0, width))
                    .isEqualTo(before.get(i).cells());
        }
        assertThat(after)
                .anySatisfy(row ->
                        assertThat(texts(row)).contains("Gapwise: verdict", "Gapwise: where the answers came from"))
                .anySatisfy(row -> assertThat(texts(row)).anyMatch(text -> text.contains("title: ")));
    }

    @Test
    void answersANeedsMatrixWithWhereTheAnswersCameFrom() throws IOException {
        List<String> answered = answered(SampleTables.needsMatrix(folder));

        assertThat(answered).hasSize(4);
        assertThat(answered.get(1))
                .contains("goal.stake: 'High' in column Priority, read as SERIOUS; ")
                .contains("audience.standing: '4, 2' in the columns Required Level (1-5), Current Level (1-5), read as"
                        + " BELOW")
                .contains("INSUFFICIENT_EVIDENCE");
        assertThat(answered.get(3)).as("a low priority decides nothing").doesNotContain("LITTLE");
        CommandResult again = CommandResult.by(
                "evaluate",
                folder.resolve("answered.csv").toString(),
                "-o",
                folder.resolve("again.csv").toString());
        assertThat(again.err()).contains("3 answered, 0 bad").doesNotContain("'origins'");
    }

    private static List<Row> rows(Path file) throws IOException {
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            List<Row> rows = new ArrayList<>();
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private List<String> answered(Path table) throws IOException {
        Path map = folder.resolve("map.json");
        Path out = folder.resolve("answered.csv");
        CommandResult mapped = CommandResult.by("map", table.toString(), "-o", map.toString());
        assertThat(mapped.exitCode()).as(mapped.err()).isZero();

        CommandResult evaluated =
                CommandResult.by("evaluate", table.toString(), "--map", map.toString(), "-o", out.toString());
        assertThat(evaluated.exitCode()).as(evaluated.err()).isZero();
        assertThat(evaluated.err()).contains(" answered, 0 bad");
        return Files.readAllLines(out);
    }

    @Test
    void saysWhatItGuessedAndWhyAndWhatIsNotUsed() throws IOException {
        Path table = SampleTables.needsMatrix(folder);

        CommandResult result = CommandResult.by(
                "map", table.toString(), "-o", folder.resolve("map.json").toString());

        assertThat(result.err())
                .contains("Sheet 'Needs 2026': The header is in row 3, and 3 rows stand below it, from row 4 to row 6.")
                .contains("Row 7 (“Total”) holds totals and is not read.")
                .contains(
                        "'Priority' → goal.stake: High → SERIOUS, Medium → NOTICEABLE, Low → nothing. The name and the"
                                + " words in it say so. A low priority does not say that little is at stake")
                .contains("Not used: 'Gap'.")
                .contains("'Comments' → COMMENT.");
    }

    @Test
    void aTableWithoutRowsHasNoMap() throws IOException {
        Path table = Files.writeString(folder.resolve("empty.csv"), "Problem,Priority\n");
        Path map = folder.resolve("map.json");
        Path one = Files.writeString(folder.resolve("one.csv"), "Problem,Priority\nLate reports,High\n");
        Path people =
                Files.writeString(folder.resolve("people.csv"), "Name,Role,Room\nA. B.,Fitter,7 a\nC. D.,Lead,7 b\n");

        CommandResult empty = CommandResult.by("map", table.toString(), "-o", map.toString());

        assertThat(empty.exitCode()).isEqualTo(2);
        assertThat(empty.err()).contains("There are no rows below the headings in");
        assertThat(map).doesNotExist();
        assertThat(CommandResult.by("map", one.toString(), "-o", map.toString()).err())
                .contains("and 1 row stands below it");
        assertThat(CommandResult.by("map", people.toString(), "-o", map.toString())
                        .err())
                .contains("Nothing in this table says what a case is about");
    }

    @Test
    void writesTheMapToStandardOutputAndTakesAnotherSheet() throws IOException {
        Path table = SampleTables.needsMatrix(folder);

        CommandResult none = CommandResult.by("map", table.toString(), "--sheet", "Nowhere");
        CommandResult lists = CommandResult.by(
                "map",
                table.toString(),
                "--sheet",
                "Lists",
                "-o",
                folder.resolve("m.json").toString());

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("There is no table in a sheet 'Nowhere', only in 'Needs 2026'");
        assertThat(lists.err()).contains("Sheet 'Lists'").contains("The sheet “Lists” is hidden.");
    }

    @Test
    void refusesWhatCannotBeUsed() throws IOException {
        Path table = SampleTables.needsMatrix(folder);
        Path other = Files.writeString(folder.resolve("other.csv"), "Problem,Cost\nLate reports,7\n");
        Path map = folder.resolve("map.json");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"columns\": [{\"colum\": \"A\"}]}");
        CommandResult.by("map", table.toString(), "-o", map.toString());

        CommandResult fit = CommandResult.by("evaluate", other.toString(), "--map", map.toString());
        CommandResult noMap = CommandResult.by("evaluate", other.toString(), "--map", "nowhere.json");
        CommandResult badMap = CommandResult.by("evaluate", other.toString(), "--map", broken.toString());
        CommandResult noFile = CommandResult.by("map", "nowhere.xlsx");
        CommandResult same = CommandResult.by("map", other.toString(), "-o", other.toString());
        CommandResult language =
                CommandResult.by("evaluate", table.toString(), "--map", map.toString(), "--language", "fr");

        assertThat(List.of(
                        fit.exitCode(),
                        noMap.exitCode(),
                        badMap.exitCode(),
                        noFile.exitCode(),
                        same.exitCode(),
                        language.exitCode()))
                .containsOnly(2);
        assertThat(fit.err())
                .contains("The map does not fit this file: there is no column 'Employee / Team', ")
                .contains("-o map.json\" writes a map for the columns that are there.");
        assertThat(noMap.err()).contains("There is no map 'nowhere.json'.");
        assertThat(badMap.err())
                .contains("/columns/0/colum: There is no member 'colum' here. Maybe column.")
                .contains("/columns/0/column: The name of the column is missing.")
                .contains("/title: A case needs a title");
        assertThat(noFile.err()).contains("There is no file 'nowhere.xlsx'.");
        assertThat(same.err()).contains("would overwrite");
        assertThat(language.err()).contains("--language is 'fr'; there are en and de.");
    }

    @Test
    void aSheetOfSomebodysOwnSaysHowToGoOn() throws IOException {
        Path table = SampleTables.copy("google-form.csv", folder);

        CommandResult result = CommandResult.by("evaluate", table.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("There must be a column 'title'.")
                .contains("\"map %s -o map.json\" writes what they may mean".formatted(table));
    }

    @Test
    void aSheetOfTheContractWithAColumnMoreNeedsNoMap() throws IOException {
        Path table = Files.writeString(
                folder.resolve("own.csv"),
                "title,gap.nature,obstacles.neverLearned,Remarks\nTeam Red,TECHNICAL,PRESENT,ask in June\n");
        Path out = folder.resolve("out.csv");

        CommandResult result = CommandResult.by("evaluate", table.toString(), "-o", out.toString());

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains("The column 'Remarks' is none of the contract's");
        assertThat(Files.readString(out)).contains("ask in June").contains("TRAINING");
        assertThat(answered(table).get(1)).contains("ask in June").contains("Training is the answer");
    }
}
