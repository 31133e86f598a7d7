package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What other programs saved is read alike. */
class SavedWorkbooksTest {

    static final List<String> SAVED = SavedWorkbooks.NAMES;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SAVED")
    void aTableBelowABannerIsReadWhoeverSavedIt(String name) throws IOException {
        Path file = SavedWorkbooks.in(folder, name);
        List<Row> rows = new ArrayList<>();
        try (OpenSheet sheet = OpenSheet.open(file, SavedWorkbooks.SHEET)) {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                if (!row.blank()) {
                    rows.add(row);
                }
            }
            assertThat(sheet.merged()).extracting(CellRange::toString).containsExactly("A1:G1");
        }

        assertThat(OpenSheet.sheets(file)).extracting(SheetInfo::name).containsExactly("Needs 2026", "Lists", "Old");
        assertThat(rows).extracting(Row::number).startsWith(1L, 3L, 4L, 5L, 6L);
        assertThat(texts(rows.get(0))).startsWith("Training needs, all depots");
        assertThat(texts(rows.get(1))).containsExactly("Team", "Skill", "Needed", "Has", "Gap", "Priority", "As of");
        assertThat(texts(rows.get(3)))
                .startsWith("Depot", "Loading <safely>", "3", "3")
                .endsWith("Low", "2026-05-05");
        assertThat(rows.get(2).hidden()).isFalse();
        assertThat(rows.get(3).hidden()).isTrue();
        // A library computes nothing; the formula waits for a program that does.
        Cell gap = rows.get(4).cell(4);
        assertThat(gap)
                .isEqualTo(
                        name.equals("openpyxl")
                                ? new Cell(Cell.Kind.NOT_COMPUTED, "=C6-D6")
                                : new Cell(Cell.Kind.NUMBER, "3"));
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::shown).toList();
    }
}
