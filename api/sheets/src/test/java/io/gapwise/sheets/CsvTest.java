package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Nature;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void columnsStandInAnyOrderAndABlankCellIsUnknown() throws IOException {
        GapCase read = only("gap.nature,audience.headcount,title,gap.doneBefore\nTECHNICAL,12,Late reports,\n");

        assertThat(read.title()).isEqualTo("Late reports");
        assertThat(read.gap().nature()).isEqualTo(Nature.TECHNICAL);
        assertThat(read.audience().headcount()).isEqualTo(12);
        assertThat(read.gap().doneBefore().known()).isFalse();
        assertThat(read.evidence().sources()).isNull();
    }

    @Test
    void columnsAreNamedAsThePagesNameThem() throws IOException {
        for (Locale language : VocabularyTexts.LANGUAGES) {
            List<String> paths = CaseColumns.paths();
            String labels = paths.stream()
                    .map(VocabularyTexts.in(language)::shortName)
                    .map(label -> "\" " + label.toUpperCase(Locale.ROOT) + "\u00A0\"")
                    .collect(Collectors.joining(";"));
            byte[] file = (labels + "\nabc").getBytes(StandardCharsets.UTF_8);
            try (CaseSource source = CaseSource.of(new ByteArrayInputStream(file), CaseFormat.CSV)) {
                assertThat(source.cases().columns()).containsExactlyElementsOf(paths);
            }
        }
        assertThat(only("Titel;Anzahl\nabc;12").audience().headcount()).isEqualTo(12);
    }

    @Test
    void aLabelBesideItsPathIsAColumnOfTheSendersOwnAndTwoLabelsAreOneColumnTwice() throws IOException {
        byte[] file = "title,Evidence,evidence.sources\nabc,see folder,SURVEY".getBytes(StandardCharsets.UTF_8);
        try (CaseSource source = CaseSource.of(new ByteArrayInputStream(file), CaseFormat.CSV)) {
            assertThat(source.ownColumns()).containsExactly("Evidence");
            assertThat(Objects.requireNonNull(source.cases().next()).read().gapCase())
                    .isNotNull();
        }
        assertThatThrownBy(() -> TestSheets.csv("Titel,Title\nabc,abc"))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("line 1: The column 'title' is there twice.");
    }

    @Test
    void whatCanBeReadInTwoWaysIsRefusedAfterStorageAsWell(@TempDir Path folder) throws IOException {
        for (String rows : List.of("title;goal.baseline\nabc;1.234", "title;audience.headcount\nabc;1,234")) {
            Path file = Files.writeString(folder.resolve("cases.csv"), rows);
            try (SheetFile sheet = SheetFile.open(file)) {
                List<Cell> stored = StoredCells.read(
                        StoredCells.write(Objects.requireNonNull(sheet.next()).cells()));
                assertThat(sheet.form().judge().of(stored).complaints())
                        .singleElement()
                        .asString()
                        .contains("can be read in two ways");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBSERVATION; SURVEY", "OBSERVATION,SURVEY", " SURVEY ;OBSERVATION; "})
    void aCellHoldsSeveralWords(String cell) throws IOException {
        assertThat(only("title,evidence.sources\nabc,\"" + cell + "\"")
                        .evidence()
                        .sources())
                .containsExactly(EvidenceSource.OBSERVATION, EvidenceSource.SURVEY);
    }

    @Test
    void noneOfTheWordsIsNotTheSameAsUnknown() throws IOException {
        assertThat(only("title,evidence.sources\nabc,NONE").evidence().sources())
                .isNotNull()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title,goal.baseline  | abc,12.5    | 12.5",
                "title,goal.baseline  | abc,-3      | -3",
                "title,goal.baseline  | abc,+3      | 3",
                "title,goal.baseline  | abc,007     | 7",
                "title;goal.baseline  | abc;12,5    | 12.5",
                "title;goal.baseline  | abc;12.5    | 12.5",
                "title,goal.baseline  | abc,1.234   | 1.234",
                "title,goal.baseline  | abc,\"1,234.5\" | 1234.5",
                "title;goal.baseline  | abc;1 234   | 1234",
                "title,goal.baseline  | abc,\"1234\" | 1234",
            })
    void readsNumbersAsTheyAreWrittenWhereTheFileComesFrom(String header, String row, BigDecimal number)
            throws IOException {
        assertThat(only(header + "\n" + row).goal().baseline()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title,goal.baseline | abc,\"1,234\" | goal.baseline: '1,234' can be read in two ways;",
                "title;goal.baseline | abc;1.234     | goal.baseline: '1.234' can be read in two ways;",
                "title,goal.baseline | abc,\"12,5\"  | goal.baseline: This must be a number, not '12,5'.",
                "title,goal.unit,goal.costPerYear | abc,%,20 % | goal.costPerYear: This must be a number, not '20 %'.",
                "title,goal.costPerYear | abc,-1     | goal.costPerYear: This must be a number from 0 on.",
                "title,goal.currency | abc,euro      | goal.currency: The text is not in the form that is accepted here:",
                "title,audience.affected | abc,MOSTT | audience.affected: There is no such word here. Maybe MOST.",
                "title,goal.baseline | abc,much      | goal.baseline: This must be a number, not 'much'.",
                "title,audience.headcount | abc,0    | audience.headcount: This must be a whole number from 1 to",
                "title,gap.nature    | abc,TECHNICL  | gap.nature: There is no such word here. Maybe TECHNICAL.",
                "title,obstacles.conflict | abc,n/a | obstacles.conflict: It is not clear what 'n/a' means here: leave",
                "title,obstacles.conflict | abc,NONE | obstacles.conflict: It is not clear what 'NONE' means here: leave",
                "title,obstacles.conflict | abc,– | obstacles.conflict: It is not clear what '–' means here: leave",
                "title,evidence.heard | abc,k. A. | evidence.heard: It is not clear what 'k. A.' means here: leave",
                "title,goal.baseline | abc,n/a | goal.baseline: It is not clear what 'n/a' means here: leave",
                "title,gap.doneBefore | abc,Not often | gap.doneBefore: There is no such word here. Accepted: OFTEN,",
                "title,evidence.heard | abc,LEADERS;BOSS | evidence.heard: There is no such word here. Accepted: LEAD",
                "title,gap.nature    | ,TECHNICAL    | title: The title is missing",
                "title               | abc,more      | The 2. cell stands under no column's name.",
            })
    void tellsWhatIsWrongWithACellByItsColumn(String header, String row, String problem) throws IOException {
        assertThat(TestSheets.problems(TestSheets.csv(header + "\n" + row).get(0)))
                .singleElement()
                .asString()
                .startsWith(problem);
    }

    @Test
    void tellsAllThatIsWrongWithARow() throws IOException {
        SentCase sent = TestSheets.csv("title,gap.nature,goal.baseline\nab,TECHNICL,much")
                .get(0);

        assertThat(sent.place()).isEqualTo("line 2");
        assertThat(TestSheets.problems(sent))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsExactlyInAnyOrder("title", "gap.nature", "goal.baseline");
    }

    @Test
    void namesAllThatIsWrongWithTheHeaderAtOnce() {
        assertThatThrownBy(() -> TestSheets.csv("gap.natur,reference,reference\nTECHNICAL,1,2"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("line 1: There is no column 'gap.natur'. Maybe gap.nature.")
                .hasMessageContaining("line 1: The column 'reference' is there twice.")
                .hasMessageContaining("line 1: There must be a column 'title'.");
    }

    @Test
    void anEmptyFileIsUnusableAndAHeaderAloneHoldsNoCases() throws IOException {
        assertThatThrownBy(() -> TestSheets.csv(""))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("The file is empty.");
        assertThat(TestSheets.csv("title\r\n")).isEmpty();
    }

    @Test
    void emptyRowsAreNoCasesAndPlacesAreThoseOfTheFile() throws IOException {
        List<SentCase> sent = TestSheets.csv("title,desired\r\n\r\n,\r\n\"abc\",\"two\r\nlines\"\r\nnext,x\r\n");

        assertThat(sent).extracting(SentCase::place).containsExactly("line 4", "line 6");
        assertThat(Objects.requireNonNull(sent.get(0).read().gapCase()).desired())
                .isEqualTo("two\r\nlines");
    }

    @Test
    void takesWhatExcelPutsBeforeTheHeader() throws IOException {
        assertThat(only("\uFEFFtitle;gap.nature\r\nabc;TECHNICAL").gap().nature())
                .isEqualTo(Nature.TECHNICAL);
        List<SentCase> sent = TestSheets.csv("sep=;\r\ntitle;gap.nature\r\nabc;TECHNICAL");
        assertThat(sent).extracting(SentCase::place).containsExactly("line 3");
    }

    static final List<Locale> LANGUAGES = VocabularyTexts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void theQuestionsOfTheTemplateAreNoCase(Locale language) throws IOException {
        VocabularyTexts texts = VocabularyTexts.in(language);
        String questions = texts.field("gap.nature") + "," + texts.field("title");

        assertThat(TestSheets.csv("gap.nature,title\n" + questions + "\nTECHNICAL,abc"))
                .extracting(SentCase::number)
                .containsExactly(3L);
    }

    @Test
    void aWrongEncodingHarmsItsOwnRowsOnly() throws IOException {
        byte[] latin = "title,reference\nM\u00fcller,a\nGood one,b".getBytes(StandardCharsets.ISO_8859_1);

        List<SentCase> sent = TestSheets.csv(latin);

        assertThat(TestSheets.problems(sent.get(0)))
                .containsExactly("title: The text is not UTF-8; save the file as \"CSV UTF-8\".");
        assertThat(TestSheets.problems(sent.get(1))).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReadingWithALine() throws IOException {
        List<SentCase> sent = TestSheets.csv("title\nfirst\n\"second\nthird\n");

        assertThat(sent).extracting(SentCase::place).containsExactly("line 2", "line 3");
        assertThat(TestSheets.problems(sent.get(1))).singleElement().asString().contains("a quote is not closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"The \"late\" team\",x         | It begins: \"The \"late\" team\",x",
                "\"The late\" team,x             | It begins: \"The late\" team,x",
                "ok,\"x\"y\"                      | It begins: ok,\"x\"y\"",
                "\"not closed,x\\n\"A team\",x    | It begins: \"not closed,x ⏎ \"A team\",x",
            })
    void aRowWhoseQuotesDoNotMatchIsBadAndTheOthersAreRead(String bad, String beginning) throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            String row = bad.replace("\\n", "\n");
            String file = "title,desired\n" + row + "\nGood one,\"a \"\"b\"\"\"\n\n" + row + "\nGood two,b";

            List<SentCase> sent = TestSheets.csv(file.replace("\n", lineEnd));

            long lines = row.lines().count();
            assertThat(sent).extracting(SentCase::number).containsExactly(2L, 2 + lines, 4 + lines, 4 + 2 * lines);
            assertThat(TestSheets.problems(sent.get(0)))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "The row cannot be read: a quote is not closed, or stands in the middle of a quoted cell")
                    .endsWith(beginning);
            assertThat(Objects.requireNonNull(sent.get(1).read().gapCase()).desired())
                    .isEqualTo("a \"b\"");
            assertThat(sent.get(2).read().gapCase()).isNull();
            assertThat(sent.get(3).read().gapCase()).isNotNull();
        }
    }

    @Test
    void aHeaderWhoseQuotesDoNotMatchMakesTheFileUnusable() {
        assertThatThrownBy(() -> TestSheets.csv("\"ti\"tle\"\nabc"))
                .isInstanceOf(UnusableFile.class)
                .hasMessageStartingWith("line 1: The row cannot be read");
    }

    @Test
    void aCellWithoutAnEndIsNotKeptInMemory() throws IOException {
        List<SentCase> sent = TestSheets.csv("title\nfirst\n\"" + "x\n".repeat(600_000) + "\"\nlast");
        assertThat(sent).extracting(SentCase::place).containsExactly("line 2", "line 3");

        List<SentCase> wide = TestSheets.csv("title\nfirst\n" + ",".repeat(600_000) + "\nlast");
        assertThat(wide).extracting(SentCase::place).containsExactly("line 2", "line 3");
    }

    @Test
    void columnsOfTheSendersOwnAreCarriedThroughAndNamed() throws IOException {
        byte[] file = "Team,title,Notes; more,Notes; more\n7,abc,\"ask, again\",\n".getBytes(StandardCharsets.UTF_8);
        try (CaseSource source = CaseSource.of(new ByteArrayInputStream(file), CaseFormat.CSV)) {
            assertThat(source.ownColumns()).containsExactly("Team", "Notes; more");
            SentCase sent = Objects.requireNonNull(source.cases().next());
            assertThat(sent.cells())
                    .containsExactly(Cell.text("7"), Cell.text("abc"), Cell.text("ask, again"), Cell.BLANK);
            assertThat(sent.read().gapCase()).isNotNull();
        }
    }

    @Test
    void columnsOfAnEarlierAnswerArePassedOver() throws IOException {
        SentCase sent = TestSheets.csv(
                        "title,verdict,summary,problems,conditional,considered\nabc,TRAINING,They should learn,,NO,")
                .get(0);

        assertThat(sent.read().gapCase()).isNotNull();
        assertThat(sent.cells()).hasSize(1);
    }

    private static GapCase only(String text) throws IOException {
        List<SentCase> sent = TestSheets.csv(text);
        assertThat(sent).hasSize(1);
        assertThat(TestSheets.problems(sent.get(0))).isEmpty();
        return Objects.requireNonNull(sent.get(0).read().gapCase());
    }
}
