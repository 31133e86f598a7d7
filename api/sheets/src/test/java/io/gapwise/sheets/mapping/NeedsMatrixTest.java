package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads training needs as departments keep them. */
class NeedsMatrixTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheTableAmongSheetsTitlesAndTotals() throws IOException {
        try (ForeignFile file = ForeignFile.open(SampleTables.needsMatrix(folder))) {
            FoundTable table = file.tables().get(0);

            assertThat(table.sheet()).isEqualTo("Needs 2026");
            assertThat(List.of(table.headerRow(), table.headerRows())).containsExactly(3, 1);
            assertThat(List.of(table.firstRow(), table.lastRow())).containsExactly(4L, 6L);
            assertThat(table.notices())
                    .extracting(MappingTexts.in(Locale.ENGLISH)::of)
                    .containsExactly(
                            "Above the header, from row 1 on, stands something that is not read: “Training needs – service"
                                    + " centre”.",
                            "Row 7 (“Total”) holds totals and is not read.",
                            "Rows that are hidden in the sheet are read as well: 1.");
            assertThat(file.tables().get(file.tables().size() - 1).notices())
                    .extracting(TableNotice::kind)
                    .contains(TableNotice.Kind.HIDDEN_SHEET);
        }
    }

    @Test
    void answersWhatTheWordsSayAndNothingMore() throws IOException {
        MappedSample sample = MappedSample.of(SampleTables.needsMatrix(folder));

        assertThat(sample.answers(0))
                .containsExactly(
                        entry("title", "Books the second trip – Dispatcher, Team North"),
                        entry("requestedSolution", "TRAINING"),
                        entry("goal.stake", "SERIOUS"),
                        entry("gap.capability", "Books the second trip"),
                        entry("audience.role", "Dispatcher"),
                        entry("audience.standing", "BELOW"));
        assertThat(sample.cell(1, "audience.standing")).isEqualTo("AT");
        assertThat(sample.cell(2, "audience.standing")).isEqualTo("ABOVE");
        assertThat(sample.cell(2, "goal.stake"))
                .as("a low priority is no stake")
                .isEmpty();
        assertThat(sample.columns()).noneMatch(column -> column.startsWith("obstacles."));
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void saysWhereEachAnswerCameFrom() throws IOException {
        MappedSample sample = MappedSample.of(SampleTables.needsMatrix(folder));

        assertThat(sample.origin(0, "goal.stake")).isEqualTo("'High' in column Priority, read as SERIOUS");
        assertThat(sample.origin(0, "audience.standing"))
                .isEqualTo("'4, 2' in the columns Required Level (1-5), Current Level (1-5), read as BELOW");
        assertThat(sample.origin(0, "title"))
                .isEqualTo("put together from Skill / Competency, Job Role, Employee / Team");
        assertThat(OriginTexts.in(Locale.GERMAN).of(new Origin("goal.stake", "Priorität", "Hoch", "SERIOUS")))
                .isEqualTo("„Hoch“ in Spalte Priorität, gelesen als SERIOUS");
        assertThat(sample.rows().get(0).sourceRows()).containsExactly(4L);
        assertThat(sample.rows().get(0).comments())
                .containsExactly(new RowText("Comments", "Nobody has shown them the new mask"));
        assertThat(sample.rows().get(0).wishes())
                .containsExactly(new RowText("Recommended Training", "Booking tool refresher"));
    }

    @Test
    void readsAGermanOne() throws IOException {
        MappedSample sample = MappedSample.of("schulungsbedarf.csv");

        assertThat(sample.answers(0))
                .containsExactly(
                        entry("title", "Rahmenverträge prüfen – Sachbearbeitung, Einkauf"),
                        entry("requestedSolution", "TRAINING"),
                        entry("goal.baseline", "12.5 %"),
                        entry("goal.target", "5 %"),
                        entry("goal.unit", "%"),
                        entry("goal.stake", "SERIOUS"),
                        entry("gap.frequency", "WEEKLY"),
                        entry("gap.capability", "Rahmenverträge prüfen"),
                        entry("audience.role", "Sachbearbeitung"),
                        entry("audience.headcount", "6"),
                        entry("audience.standing", "BELOW"));
        assertThat(sample.cell(2, "audience.headcount")).isEqualTo("15");
        assertThat(sample.rows()).hasSize(3);
        assertThat(sample.problems()).allMatch(List::isEmpty);
        assertThat(sample.columns()).doesNotContain("Mitarbeiter/in");
        assertThat(sample.rows().toString()).doesNotContain("Erika", "Muster", "Jana");
        assertThat(sample.table().notices())
                .extracting(TableNotice::kind)
                .containsExactly(TableNotice.Kind.ROWS_ABOVE, TableNotice.Kind.TOTALS, TableNotice.Kind.ROWS_BELOW);
    }

    @Test
    void readsTheFormOfAPersonnelDepartment() throws IOException {
        MappedSample sample = MappedSample.of("tna-hr.csv");

        assertThat(sample.table().headerRow()).isEqualTo(4);
        assertThat(sample.answers(3))
                .containsEntry("title", "Allergen labelling – Kitchen staff, South house")
                .containsEntry("goal.stake", "SERIOUS")
                .containsEntry("evidence.sources", "COMPLAINTS")
                .containsEntry("gap.legallyMandated", "NO")
                .containsEntry("audience.headcount", "6")
                .containsEntry("audience.standing", "BELOW");
        assertThat(sample.rows()).hasSize(4);
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void makesACaseOfEachRoleAndSkillOfAMatrixOfPeople() throws IOException {
        MappedSample sample = MappedSample.of("skills-matrix.csv");

        assertThat(sample.rows()).hasSize(7);
        assertThat(sample.answers(1))
                .containsExactly(
                        entry("title", "Turning – Mechanic"),
                        entry("gap.capability", "Turning"),
                        entry("audience.role", "Mechanic"),
                        entry("audience.headcount", "2"),
                        entry("audience.standing", "BELOW"));
        assertThat(sample.rows().get(1).sourceRows()).containsExactly(5L, 6L);
        assertThat(sample.origin(1, "audience.headcount"))
                .isEqualTo("2 of 3 people in column Turning are below level 3");
        assertThat(sample.rows().toString()).doesNotContain("Alex", "Robin", "Kim", "Beispiel");
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void aMatrixNeedsToKnowWhichLevelIsRequired() throws Exception {
        Path file = Files.writeString(
                folder.resolve("matrix.csv"),
                "Name,Role,Welding,Sawing,Painting\nA. B.,Fitter,1,2,3\nC. D.,Fitter,3,3,3\n");
        FoundTable table = ForeignFile.open(file).tables().get(0);
        SheetMap guessed = Guess.of(table, Locale.ENGLISH);

        assertThatThrownBy(() -> MappedSample.of(file, table, guessed))
                .hasMessageContaining("'Welding', 'Sawing', 'Painting'")
                .hasMessageContaining("requiredLevel");

        SheetMap said = SheetMapJson.read(new String(SheetMapJson.write(guessed), StandardCharsets.UTF_8)
                .replace("\"columns\"", "\"requiredLevel\": 3, \"columns\"")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(MappedSample.of(file, table, said).rows())
                .extracting(row -> row.row().cell(0).text())
                .containsExactly("Welding – Fitter", "Sawing – Fitter");
    }

    @Test
    void whatHoldsForEveryRowHoldsForTheCasesOfAMatrixAsWell() throws Exception {
        Path file = Files.writeString(
                folder.resolve("matrix.csv"),
                "Name,Role,Welding,Sawing,Painting\nA. B.,Fitter,1,2,3\nC. D.,Fitter,3,3,3\n");
        FoundTable table = ForeignFile.open(file).tables().get(0);
        SheetMap guessed = Guess.of(table, Locale.ENGLISH);
        SheetMap nobodyHeard = SheetMapJson.read(new String(SheetMapJson.write(guessed), StandardCharsets.UTF_8)
                .replace("\"columns\"", "\"requiredLevel\": 3, \"constants\": {\"evidence.heard\": []}, \"columns\"")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(MappedSample.of(file, table, nobodyHeard).cell(0, "evidence.heard"))
                .isEqualTo("NONE");
    }
}
