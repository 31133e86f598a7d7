package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses maps on files, those that fit and those that do not. */
class MappedFileTest {

    @TempDir
    private Path folder;

    @Test
    void aWordThatTheMapDoesNotKnowIsAProblemOfItsCell() throws IOException {
        SheetMap map = MappedSample.of(csv("Problem,Priority\nLate reports,High\nOpen files,Low\n"))
                .map();

        MappedSample later =
                read(csv("Problem,Priority\nLate reports,whenever\nOpen files,niedrig\nWet floors,\n"), map);

        assertThat(later.problems().get(0))
                .singleElement()
                .asString()
                .startsWith("goal.stake: There is no such word here.");
        assertThat(later.cell(0, "goal.stake")).isEqualTo("whenever");
        assertThat(later.problems().get(1))
                .as("a word that a guess would know, but this map does not")
                .hasSize(1);
        assertThat(later.problems().get(2)).isEmpty();
        assertThat(later.cell(2, "goal.stake")).isEmpty();
    }

    @Test
    void findsTheHeaderAgainWhenItMoved() throws IOException {
        SheetMap map =
                MappedSample.of(csv("Problem,Priority\nLate reports,High\n")).map();

        MappedSample later = read(csv("Sheet of May\n\nPriority;\nproblem,PRIORITY,Room\nOpen files,High,4\n"), map);

        assertThat(later.answers(0)).containsEntry("title", "Open files").containsEntry("goal.stake", "SERIOUS");
        assertThat(later.columns()).containsExactly("title", "goal.stake", "problem", "PRIORITY", "Room");
    }

    @Test
    void saysWhichColumnsAreMissing() throws IOException {
        SheetMap map = MappedSample.of(csv("Problem,Priority,Headcount\nLate reports,High,3\n"))
                .map();
        Path other = csv("Problem,Cost\nLate reports,7\n");

        assertThatThrownBy(() -> MappedFile.open(other, map))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("The map does not fit this file: there is no column 'Priority', 'Headcount'.");
    }

    @Test
    void tellsColumnsOfTheSameNameApart() throws IOException {
        SheetMap map = map("""
                {"columns": [
                 {"column": "Answer", "position": 1, "use": "ANSWER", "field": "title"},
                 {"column": "Answer", "position": 3, "use": "ANSWER", "field": "goal.dueInWeeks"}]}
                """);

        MappedSample sample = read(csv("Answer,Answer,Answer\nLate reports,nothing,6 weeks\n"), map);

        assertThat(sample.answers(0)).containsEntry("title", "Late reports").containsEntry("goal.dueInWeeks", "6");
    }

    @Test
    void aConstantAnswersOnlyWhereNoCellDoes() throws IOException {
        SheetMap map = map("""
                {"title": "{What}", "columns": [
                 {"column": "What", "use": "TITLE"},
                 {"column": "Prio", "use": "ANSWER", "field": "goal.stake", "words": {"1": "SERIOUS", "?": null}}],
                 "constants": {"goal.stake": "NOTICEABLE", "evidence.sources": ["SURVEY", "OPINION"]}}
                """);

        MappedSample sample = read(csv("What,Prio\nLate reports,1\nOpen files,?\n"), map);

        assertThat(sample.cell(0, "goal.stake")).isEqualTo("SERIOUS");
        assertThat(sample.cell(1, "goal.stake")).isEqualTo("NOTICEABLE");
        assertThat(sample.cell(1, "evidence.sources")).isEqualTo("SURVEY; OPINION");
        assertThat(sample.origin(1, "goal.stake")).isEqualTo("the map says for every row: NOTICEABLE");
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 12|12",
                "ca. 12|12",
                "etwa 12 Personen|12",
                "~ 1.200|1200",
                "12 people|12",
                "1 200|1200",
                "10-12|",
                "12 or 13|",
                "20 %|",
                "many|",
            })
    void readsANumberAsItIsWrittenIntoAForm(String written, String read) throws IOException {
        SheetMap map = map("""
                {"decimal": "COMMA", "columns": [
                 {"column": "What", "use": "ANSWER", "field": "title"},
                 {"column": "How many", "use": "ANSWER", "field": "audience.headcount"}]}
                """);

        MappedSample sample = read(csv("What;How many\nLate reports;" + written + "\n"), map);

        if (read == null) {
            assertThat(sample.problems().get(0)).singleElement().asString().startsWith("audience.headcount:");
        } else {
            assertThat(sample.cell(0, "audience.headcount")).isEqualTo(read);
            assertThat(sample.problems().get(0)).isEmpty();
        }
    }

    @Test
    void obstaclesThatContradictEachOtherAreRefused() throws IOException {
        SheetMap map = map("""
                {"columns": [
                 {"column": "What", "use": "ANSWER", "field": "title"},
                 {"column": "Ticks", "use": "OBSTACLES", "separator": ",", "words":
                  {"slow, and it fails": "toolsInadequate", "both": ["conflict", "habit"], "late": null}},
                 {"column": "Tools", "use": "ANSWER", "field": "obstacles.toolsInadequate", "words": {"ok": "ABSENT"}}]}
                """);

        MappedSample sample = read(
                csv("What,Ticks,Tools\nOne,\"both, slow, and it fails, late\",\nTwo,\"slow, and it fails\",ok\n"), map);

        assertThat(sample.answers(0))
                .containsEntry("obstacles.toolsInadequate", "PRESENT")
                .containsEntry("obstacles.conflict", "PRESENT")
                .containsEntry("obstacles.habit", "PRESENT");
        assertThat(sample.problems().get(0)).isEmpty();
        assertThat(sample.problems().get(1)).singleElement().asString().startsWith("obstacles.toolsInadequate:");
    }

    @Test
    void neverTakesAWordForItsOpposite() throws IOException {
        MappedSample sample =
                MappedSample.of(csv("Problem;What gets in the way?\nOne;\"No conflict;Not enough time;\"\n"
                        + "Two;\"It is not that the tool is slow;Never a conflict;\"\nThree;\"Conflict;\"\n"));

        assertThat(sample.column("What gets in the way?").words())
                .doesNotContainKeys("No conflict", "It is not that the tool is slow", "Never a conflict")
                .containsEntry("Not enough time", List.of("timeOrStaffShort"))
                .containsEntry("Conflict", List.of("conflict"));
        assertThat(sample.problems().get(0)).as("they are asked for").isNotEmpty();
        assertThat(sample.problems().get(2)).isEmpty();
    }

    @Test
    void leavesWhatIsInDoubtUnusedAndSaysWhy() throws IOException {
        MappedSample sample = MappedSample.of(
                csv(
                        "Problem,Priority,Deadline,ID,Lack,Mandatory\nLate reports,A1,2026-03-01,1,7,Yes\nOpen files,B2,2026-04-01,2,8,No\n"));

        assertThat(sample.map().columns().stream().skip(1))
                .allMatch(column ->
                        column.use() == ColumnUse.UNUSED && !column.why().isEmpty());
        assertThat(sample.column("Priority").why())
                .isEqualTo("Its name speaks for “At stake”, but its words are not understood: “A1”, “B2”.");
        assertThat(sample.columns()).as("no reference is invented").doesNotContain("reference");
    }

    @Test
    void theShapeIsKnownAgainWhateverTheRowsAre() throws IOException {
        String one = ForeignFile.open(csv("Problem,Priority (1-3)\nLate reports,1\n"))
                .tables()
                .get(0)
                .shape();
        String same = ForeignFile.open(csv("Title above,,\nproblem, PRIORITY (1–3) \nx,2\ny,3\n"))
                .tables()
                .get(0)
                .shape();
        String other = ForeignFile.open(csv("Problem,Prio\nLate reports,1\n"))
                .tables()
                .get(0)
                .shape();

        assertThat(same).isEqualTo(one).isNotEqualTo(other);
    }

    @Test
    void columnsOfAnEarlierAnswerAreNoPartOfTheTable() throws IOException {
        Path sent = csv("Problem,Priority\nLate reports,High\n");
        List<String> titles = AnswerColumns.titles(Locale.GERMAN);
        Path back = csv("Problem,Priority,%s\nLate reports,High,%s\n"
                .formatted("\"" + String.join("\",\"", titles) + "\"", "x,".repeat(titles.size() - 1) + "x"));
        FoundTable before = ForeignFile.open(sent).tables().get(0);
        FoundTable after = ForeignFile.open(back).tables().get(0);

        assertThat(after.shape()).isEqualTo(before.shape());
        assertThat(after.notices()).isEmpty();
        assertThat(MappedSample.of(back).columns())
                .containsExactlyElementsOf(MappedSample.of(sent).columns());
    }

    @Test
    void storedRowsAreReadLikeAnyOther() throws IOException {
        Path file = MappedSample.resource("tna-hr.csv");
        try (SheetFile sheet = SheetFile.open(file, MappedSample.of(file).map())) {
            assertThat(sheet.form().columns())
                    .startsWith("title", "requestedSolution")
                    .contains("Notes");
            assertThat(sheet.form().judge().of(sheet.next().cells()).good()).isTrue();
        }
    }

    @Test
    void rowsWithoutQuotesAndBrokenOnesAreTold() throws IOException {
        SheetMap map =
                MappedSample.of(csv("Problem,Priority\nLate reports,High\n")).map();

        MappedSample sample = read(csv("Problem,Priority\n\"The \"evening\" team\",High\nOpen files,High\n"), map);

        assertThat(sample.rows()).hasSize(2);
        assertThat(sample.problems().get(0)).isNotEmpty();
        assertThat(sample.problems().get(1)).isEmpty();
    }

    private MappedSample read(Path file, SheetMap map) throws IOException {
        return MappedSample.of(file, ForeignFile.open(file).tables().get(0), map);
    }

    private static SheetMap map(String json) {
        try {
            return SheetMapJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (UnusableMap e) {
            throw new AssertionError(e);
        }
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }
}
