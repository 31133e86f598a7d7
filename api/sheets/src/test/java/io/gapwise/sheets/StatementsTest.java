package io.gapwise.sheets;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet takes what people say of the obstacles in one cell. */
class StatementsTest {

    private static final Statement FULL = new Statement(
            Obstacle.littlePractice, Stated.PRESENT, StatedBy.MANAGERS, EvidenceSource.SURVEY, Share.MOST, 12, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MANAGERS: littlePractice PRESENT, SURVEY, MOST, 12",
                "MANAGERS: littlePractice PRESENT, 12, MOST, SURVEY",
                "managers:LITTLEPRACTICE present,most,survey,012",
                " Managers :\u00A0littlepractice   Present , , Survey, 12,Most,  ",
                WrittenStatement.EXAMPLE,
            })
    void partsStandInAnyOrderAndInAnyCase(String cell) throws IOException {
        assertThat(statements(cell)).containsExactly(FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ";", " ; \n;; "})
    void oneStatementStandsOnALineOrBeforeASemicolon(String between) throws IOException {
        assertThat(statements("LEADERS: unwilling PRESENT" + between + "PERFORMERS: unwilling ABSENT, INTERVIEWS"))
                .containsExactly(
                        said(Obstacle.unwilling, Stated.PRESENT, StatedBy.LEADERS, null),
                        said(Obstacle.unwilling, Stated.ABSENT, StatedBy.PERFORMERS, EvidenceSource.INTERVIEWS));
    }

    @Test
    void nobodySaidAnythingIsNotTheSameAsUnknown() throws IOException {
        assertThat(read("").evidence().statements()).isNull();
        assertThat(read("I don't know").evidence().statements()).isNull();
        assertThat(read("NONE").evidence().statements()).isNotNull().isEmpty();
        assertThat(read("keine").evidence().statements()).isNotNull().isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MANGERS: habit PRESENT | , statement 1, by: There is no such word here. Maybe MANAGERS.",
                "LEADERS: habit ABSENT; MANAGERS: litlePractice PRESENT | , statement 2, obstacle: There is no such word"
                        + " here. Maybe littlePractice.",
                "MANAGERS: little practice PRESENT | , statement 1, obstacle: There is no such word here. Maybe little",
                "MANAGERS: habit PRESNT | , statement 1, says: There is no such word here. Maybe PRESENT.",
                "MANAGERS: habit PRESENT, SURVEYY | , statement 1, shownBy: There is no such word here. Maybe SURVEY.",
                "MANAGERS: habit PRESENT, SOEM | , statement 1, share: There is no such word here. Maybe SOME.",
                "MANAGERS: habit PRESENT, hearsay | , statement 1, shownBy: There is no such word here. Accepted: OBSERV",
                "MANAGERS: habit not present | , statement 1, obstacle: There is no such word here. Accepted: expectat",
                "MANAGERS: habit UNKNOWN | , statement 1, says: There is no such word here. Accepted: PRESENT, ABSENT.",
                "MANAGERS: habit | , statement 1, says: A statement needs obstacle, says and by",
                "MANAGERS: PRESENT | , statement 1, obstacle: A statement needs obstacle, says and by",
                ": habit PRESENT | , statement 1, by: A statement needs obstacle, says and by",
                "MANAGERS habit PRESENT | , statement 1: A statement is written like this: MANAGERS: littlePractice",
                "MANAGERS: habit PRESENT, SURVEY, OPINION | , statement 1, shownBy: This field is given twice.",
                "MANAGERS: habit PRESENT, 0 | , statement 1, people: This must be a whole number from 1 to 1000000.",
                "MANAGERS: habit PRESENT, 1.5 | , statement 1, people: This must be a whole number from 1 to 1000000.",
                "n/a | : It is not clear what 'n/a' means here: leave the cell empty if it is not known, or write NONE",
            })
    void saysWhichStatementIsWrongAndWhatWasProbablyMeant(String cell, String problem) throws IOException {
        assertThat(TestSheets.problems(row(cell)))
                .singleElement()
                .asString()
                .startsWith("evidence.statements" + problem);
    }

    @Test
    void saysEverythingThatIsWrong() throws IOException {
        assertThat(row("MANGERS: habbit PRESENT, SURVEYY; nonsense; LEADERS: habit ABSENT, 0")
                        .read()
                        .problems())
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder(
                        "/evidence/statements/0/by",
                        "/evidence/statements/0/obstacle",
                        "/evidence/statements/0/shownBy",
                        "/evidence/statements/1",
                        "/evidence/statements/2/people");
    }

    /** The cell becomes JSON, so that a sheet refuses what a portal may not send either, in the same words. */
    @Test
    void refusesTheSameAsJson() throws IOException {
        String json = "{\"title\":\"abc\",\"evidence\":{\"statements\":[{\"by\":\"MANGERS\",\"obstacle\":\"habit\","
                + "\"says\":\"PRESENT\",\"shownBy\":\"HEARSAY\",\"people\":0}]}}";

        assertThatThrownBy(() -> GapCaseJson.read(json.getBytes()))
                .isInstanceOfSatisfying(
                        BadCase.class,
                        sent -> assertThat(sent.problems())
                                .hasSize(3)
                                .isEqualTo(problems("MANGERS: habit PRESENT, HEARSAY, 0")));
    }

    private static List<Problem> problems(String cell) {
        try {
            return row(cell).read().problems();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsWrongBelongsToItsColumn() throws IOException {
        SheetLayout layout = new SheetLayout(List.of("title", "evidence.statements"), ',', false);
        SheetLayout.Judged judged = layout.judge()
                .of(List.of(Cell.text("abc"), Cell.text("LEADERS: habit ABSENT; MANGERS: habit PRESENT")));

        assertThat(judged.problems()).extracting(layout::column).containsExactly(1);
    }

    @Test
    void aCellWithManyStatementsIsStoredAsAWholeAndOneThatIsTooLongStaysRefused(@TempDir Path folder)
            throws IOException {
        String many = "PERFORMERS: expectationsUnclear PRESENT, PERFORMANCE_DATA, MOST\n".repeat(300);
        assertThat(stored(folder, many).problems()).isEmpty();
        assertThat(new String(stored(folder, many).json()).split("expectationsUnclear", -1))
                .hasSize(301);

        assertThat(stored(folder, "LEADERS: habit ABSENT" + " ".repeat(70_000) + "; x")
                        .complaints())
                .singleElement()
                .asString()
                .startsWith("evidence.statements: The cell is 65537 characters long; accepted are at most 65536.");
    }

    private static SheetLayout.Judged stored(Path folder, String cell) throws IOException {
        Path file = Files.writeString(folder.resolve("cases.csv"), "title,evidence.statements\nabc,\"" + cell + "\"");
        try (SheetFile sheet = SheetFile.open(file)) {
            List<Cell> cells = Objects.requireNonNull(sheet.next()).cells();
            return sheet.form().judge().of(StoredCells.read(StoredCells.write(cells)));
        }
    }

    @Test
    void moreThanAThousandStatementsAreRefused() throws IOException {
        assertThat(TestSheets.problems(row("LEADERS: habit ABSENT\n".repeat(1_001))))
                .containsExactly("evidence.statements: There are too many statements; accepted are at most 1000.");
    }

    /** Everything that a case says comes back from its row, except for notes, which have no place in it. */
    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void aCaseComesBackFromItsRowAsItWas(CaseFormat format, @TempDir Path folder) throws IOException {
        RandomAnswers random = new RandomAnswers(17);
        List<GapCase> cases = new ArrayList<>();
        cases.add(aGapCase().with("evidence.statements", List.of()).build());
        cases.add(aGapCase().build());
        for (int i = 0; i < 200; i++) {
            Map<String, Object> answers = new LinkedHashMap<>(random.answers(0.9));
            withPeople(answers.get("evidence.statements"), i);
            cases.add(CaseBuilder.aGapCase(answers).build());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = format == CaseFormat.CSV ? new CsvSheet(out, ';', true) : new XlsxSheet(out)) {
            sheet.header(CaseColumns.paths().stream().map(Cell::text).toList());
            for (GapCase each : cases) {
                sheet.row(CaseColumns.cells(each), false);
            }
        }

        List<SentCase> sent = TestSheets.file(Files.write(folder.resolve("cases." + format), out.toByteArray()));

        assertThat(sent).flatExtracting(TestSheets::problems).isEmpty();
        assertThat(sent).hasSameSizeAs(cases);
        for (int i = 0; i < cases.size(); i++) {
            GapCase read = Objects.requireNonNull(sent.get(i).read().gapCase());
            assertThat(read.evidence()).isEqualTo(cases.get(i).evidence());
            assertThat(read.obstacles()).isEqualTo(cases.get(i).obstacles());
            assertThat(read.support()).isEqualTo(cases.get(i).support());
        }
        assertThat(cases)
                .filteredOn(each -> !Objects.requireNonNullElse(each.evidence().statements(), List.of())
                        .isEmpty())
                .hasSizeGreaterThan(20);
    }

    @SuppressWarnings("unchecked")
    private static void withPeople(Object statements, int people) {
        if (statements != null) {
            ((List<Map<String, Object>>) statements).get(0).put("people", people + 1);
        }
    }

    @Test
    void aNoteHasNoPlaceInASheet() {
        Statement noted =
                new Statement(Obstacle.habit, Stated.PRESENT, StatedBy.ANALYST, null, Share.UNKNOWN, null, "a; b, c");

        assertThat(WrittenStatement.text(noted)).isEqualTo("ANALYST: habit PRESENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence.statements", "Who says what", "WER WAS SAGT"})
    void theColumnIsKnownByItsNameOnThePages(String name) throws IOException {
        GapCase read = only("title,%s\nabc,\"%s\"".formatted(name, WrittenStatement.EXAMPLE));

        assertThat(read.evidence().statements()).containsExactly(FULL);
    }

    @Test
    void aMistypedNameOfTheColumnIsRefused() {
        assertThatThrownBy(() -> TestSheets.csv("title,evidence.statement\nabc,x"))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("line 1: There is no column 'evidence.statement'. Maybe evidence.statements.");
    }

    @Test
    void theOtherNewColumnsAreReadInGermanToo() throws IOException {
        GapCase read = only(
                "Titel;goal.objective;Kosten im Jahr;Währung;Fähigkeit;Wie viele zurückbleiben;"
                        + "Alte Gewohnheit;Einfluss von außen;obstacles.barrier\n"
                        + "abc;Weniger Rücksendungen;120.000,50;EUR;Verhandeln;die meisten;Das ist so;Geprüft: nicht so;PRESENT");

        assertThat(read.goal().objective()).isEqualTo("Weniger Rücksendungen");
        assertThat(read.goal().costPerYear()).isEqualByComparingTo("120000.5");
        assertThat(read.goal().currency()).isEqualTo("EUR");
        assertThat(read.gap().capability()).isEqualTo("Verhandeln");
        assertThat(read.audience().affected()).isEqualTo(Share.MOST);
        assertThat(read.obstacles().of(Obstacle.habit)).hasToString("PRESENT");
        assertThat(read.obstacles().of(Obstacle.outsideInfluence)).hasToString("ABSENT");
        assertThat(read.obstacles().of(Obstacle.barrier)).hasToString("PRESENT");
    }

    private static Statement said(Obstacle obstacle, Stated says, StatedBy by, EvidenceSource shownBy) {
        return new Statement(obstacle, says, by, shownBy, Share.UNKNOWN, null, null);
    }

    private static SentCase row(String cell) throws IOException {
        return TestSheets.csv("title,evidence.statements\nabc,\"" + cell + "\"").get(0);
    }

    private static List<Statement> statements(String cell) throws IOException {
        return Objects.requireNonNull(read(cell).evidence().statements());
    }

    private static GapCase read(String cell) throws IOException {
        return only("title,evidence.statements\nabc,\"" + cell + "\"");
    }

    private static GapCase only(String csv) throws IOException {
        List<SentCase> sent = TestSheets.csv(csv);
        assertThat(sent).hasSize(1);
        assertThat(TestSheets.problems(sent.get(0))).isEmpty();
        return Objects.requireNonNull(sent.get(0).read().gapCase());
    }
}
