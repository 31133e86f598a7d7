package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.RandomAnswers;
import io.gapwise.sheets.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses sheets with the commands as an analyst does. */
class SpreadsheetTest {

    @TempDir
    private Path folder;

    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(standardError);
    }

    /** Converts JSON to CSV, to XLSX, to CSV and back. Each step must keep what was sent and give the same answer. */
    @Test
    void theSameCasesGetTheSameAnswersInEveryFormat() throws IOException {
        RandomAnswers random = new RandomAnswers(5);
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<String, Object> answers = new LinkedHashMap<>(random.answers(0.4));
            answers.put("title", (i % 3 == 0 ? "=Case " : "Case; \"quoted\", ") + i);
            cases.add(new String(CaseBuilder.aGapCase(answers).json(), StandardCharsets.UTF_8));
        }
        Path json = Files.write(folder.resolve("cases.ndjson"), cases);

        Path answers = evaluate(json, "answers.ndjson");
        Path csv = evaluate(json, "one.csv");
        Path xlsx = evaluate(csv, "two.xlsx");

        assertThat(lines(evaluate(csv, "csv.ndjson"))).isEqualTo(lines(answers)).hasSize(300);
        assertThat(inExcel(evaluate(xlsx, "xlsx.ndjson"))).isEqualTo(inExcel(answers));
        assertThat(inExcel(evaluate(xlsx, "three.csv")).stream().map(line -> line.replace("\uFEFF", "")))
                .isEqualTo(inExcel(csv));
    }

    /**
     * Returns the lines as Excel would keep them: a number in a workbook loses the trailing zeros that it was written
     * with.
     */
    private static List<String> inExcel(Path file) throws IOException {
        return lines(file).stream()
                .map(line -> line.replaceAll("(?<=\\d)\\.0(?!\\d)", ""))
                .toList();
    }

    @Test
    void badRowsComeBackMarkedWithTheReasonBeside() throws IOException {
        Path csv = Files.writeString(folder.resolve("cases.csv"), """
            title,obstacles.toolsInadequate,goal.dueInWeeks
            The system crashes,PRESENT,8
            It is slow,PRESNT,900
            """);

        assertThat(run("evaluate", csv.toString(), "-o", path("answers.xlsx"))).isEqualTo(1);

        List<Row> rows = rows(folder.resolve("answers.xlsx"));
        assertThat(texts(rows.get(0)))
                .containsExactly(
                        "title",
                        "obstacles.toolsInadequate",
                        "goal.dueInWeeks",
                        "verdict",
                        "summary",
                        "firstMethod",
                        "remedies",
                        "questions",
                        "problems",
                        "conditional",
                        "considered");
        assertThat(texts(rows.get(1)))
                .contains("The system crashes", "8", "NOT_TRAINING", "GATHER_EVIDENCE; FIX_TOOLS");
        assertThat(texts(rows.get(2)))
                .contains("It is slow", "PRESNT")
                .last()
                .asString()
                .contains("obstacles.toolsInadequate: There is no such word here. Maybe PRESENT.")
                .contains("goal.dueInWeeks: This must be a whole number from 0 to 520.");
        assertThat(styles(folder.resolve("answers.xlsx")))
                .as("a colour of its own")
                .contains("FFF2CCCC");
        assertThat(error()).contains("line 3: goal.dueInWeeks:", "1 answered, 1 bad");
    }

    @Test
    void aColumnOfTheSendersOwnComesBackAndIsNamedOnce() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("cases.csv"),
                "title,Notes,obstacles.toolsInadequate\n"
                        + "The system crashes,ask again,Das ist so\n"
                        + "It is slow,007,present\n");

        Path answers = evaluate(csv, "answers.csv");

        assertThat(error())
                .containsOnlyOnce(
                        "The column 'Notes' is none of the contract's: it is not read, and stays in an answered"
                                + " sheet.");
        assertThat(Files.readString(answers))
                .contains(
                        "title,Notes,obstacles.toolsInadequate,verdict,",
                        "The system crashes,ask again,Das ist so,NOT_")
                .contains("\nIt is slow,007,present,NOT_TRAINING");
        Path again = evaluate(answers, "again.csv");
        assertThat(Files.readString(again)).isEqualTo(Files.readString(answers));
    }

    @Test
    void aRowThatCannotBeReadComesBackEmptyWithTheReason() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("cases.csv"), "title,desired\n\"The \"late\" team\",ok\nAnother team,ok\n");

        assertThat(run("evaluate", csv.toString(), "-o", path("answers.xlsx"))).isEqualTo(1);

        assertThat(error()).contains("line 2: The row cannot be read", "1 answered, 1 bad");
        List<Row> rows = rows(folder.resolve("answers.xlsx"));
        assertThat(texts(rows.get(1))).singleElement().asString().startsWith("The row cannot be read");
        assertThat(texts(rows.get(2))).contains("Another team");
    }

    /** The file holds the number 0.85, but the cell and the brief show 85 %. */
    @Test
    void aPercentageStaysWhatItIsInTheAnsweredSheet() throws IOException {
        RawWorkbook workbook = new RawWorkbook().texts("title", "goal.baseline", "goal.unit", "Share");
        workbook.row(
                RawWorkbook.text("Late reports"),
                workbook.number("0.85", "0%"),
                RawWorkbook.text("%"),
                workbook.number("0.125", "0.0%"));
        Path xlsx = Files.write(folder.resolve("cases.xlsx"), workbook.bytes());

        Path answers = evaluate(xlsx, "answers.xlsx");
        assertThat(lines(evaluate(answers, "answers.csv"))).last().asString().startsWith("Late reports,85 %,%,12.5%,");

        evaluate(answers, "again.xlsx");
        assertThat(texts(rows(folder.resolve("again.xlsx")).get(1)))
                .isEqualTo(texts(rows(answers).get(1)))
                .contains("85 %", "12.5%");
    }

    @Test
    void aTextThatWouldBeAFormulaIsNone() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("cases.csv"), "title,goal.baseline\n\"=HYPERLINK(\"\"http://x\"\")\",-3\n@SUM(A1),\n");

        evaluate(csv, "answers.csv");
        evaluate(csv, "answers.xlsx");

        assertThat(Files.readString(folder.resolve("answers.csv")))
                .contains("\n\"'=HYPERLINK(\"\"http://x\"\")\",-3,", "\n'@SUM(A1),,");
        assertThat(sheet(folder.resolve("answers.xlsx"))).doesNotContain("<f>").contains("=HYPERLINK(", "<v>-3</v>");
    }

    @Test
    void aFilledTemplateIsAnswered() throws IOException {
        assertThat(run("template", "-o", path("template.csv"))).isZero();
        String template = Files.readString(folder.resolve("template.csv"));
        int columns = template.lines().findFirst().orElseThrow().split(",").length;
        Path filled = Files.writeString(
                folder.resolve("filled.csv"), template + "Late reports" + ",".repeat(columns - 1) + "\r\n");

        Path answers = evaluate(filled, "answers.ndjson");

        assertThat(lines(answers)).singleElement().asString().contains("INSUFFICIENT_EVIDENCE");
    }

    /** LimeSurvey imports the file; here stands what it exports of it, with codes as headings and as answers. */
    @Test
    void aFormForASurveyToolComesBackAsCases() throws IOException {
        assertThat(run("template", "-o", path("form.txt"), "--language", "de", "--ask", "gap.nature,obstacles"))
                .isZero();
        assertThat(lines(folder.resolve("form.txt")))
                .anyMatch(line -> line.startsWith("\tS\t\tlanguage\t\tde"))
                .anyMatch(line -> line.contains("\tQ\tL\tqNeverLearned\t"))
                .noneMatch(line -> line.contains("qMetric"));
        Path export = Files.writeString(
                folder.resolve("results-survey.csv"),
                "\uFEFF\"id\";\"submitdate\";\"qTitle\";\"qNature\";\"qNeverLearned\"\r\n"
                        + "\"1\";\"2026-02-03 10:00:00\";\"Späte Berichte\";\"TECHN\";\"PRESE\"\r\n\r\n");

        Path answers = evaluate(export, "answers.ndjson");

        assertThat(lines(answers)).singleElement().asString().contains("NEVER_LEARNED", "\"gap.nature\":\"TECHNICAL\"");
    }

    @Test
    void goesOnFromALineIntoANewFile() throws IOException {
        Path csv = Files.writeString(folder.resolve("cases.csv"), "title\nOne of them\nTwo of them\nAnd three\n");
        Path all = evaluate(csv, "all.ndjson");

        assertThat(run("evaluate", csv.toString(), "--from", "3", "-o", path("rest.ndjson")))
                .isZero();
        assertThat(lines(folder.resolve("rest.ndjson")))
                .isEqualTo(lines(all).subList(1, 3))
                .hasSize(2);

        assertThat(run("evaluate", csv.toString(), "--from", "3", "-o", path("all.ndjson")))
                .isEqualTo(2);
        assertThat(error()).contains("is there already and would be lost");
        assertThat(lines(all)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.tsv", "empty.xlsm"})
    void aTemplateIsWrittenUnderEveryNameThatASheetCanHave(String name) {
        assertThat(run("template", "-o", path(name))).isZero();
        assertThat(folder.resolve(name)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "template -o x.doc",
                "template",
                "evaluate x.csv --format xls",
                "evaluate y --from 0",
                "template -o x.csv --ask goal",
                "template -o x.txt --ask goals",
                "template -o x.txt --language fr"
            })
    void wrongUseIsRefused(String arguments) throws IOException {
        Files.writeString(folder.resolve("y"), "title\nabc\n");

        assertThat(run(arguments.replace(" y", " " + path("y")).split(" "))).isEqualTo(2);
        assertThat(error()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void aFileThatCannotBeUsedIsNamedAndNothingIsWritten() throws IOException {
        Path png = Files.write(folder.resolve("image.xlsx"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        assertThat(run("evaluate", png.toString(), "-o", path("answers.xlsx"))).isEqualTo(2);

        assertThat(error()).contains("image.xlsx' cannot be used.", "is no XLSX workbook");
        assertThat(folder.resolve("answers.xlsx")).doesNotExist();
    }

    private Path evaluate(Path cases, String out) {
        assertThat(run("evaluate", cases.toString(), "-o", path(out)))
                .as(error())
                .isZero();
        return folder.resolve(out);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static int run(String... args) {
        return GapwiseCommand.run(args, settings -> {}, new NoStore(), () -> {});
    }

    private String error() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Returns the lines of a file without the parts that differ from run to run. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceAll("\"id\":\"[^\"]*\",|\"evaluatedAt\":\"[^\"]*\",", ""))
                .toList();
    }

    private static List<Row> rows(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream()
                .filter(cell -> cell != null && !cell.getText().isEmpty())
                .map(cell -> cell.getText())
                .toList();
    }

    private static String sheet(Path file) {
        return part(file, "xl/worksheets/sheet1.xml");
    }

    private static String styles(Path file) {
        return part(file, "xl/styles.xml");
    }

    private static String part(Path file, String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
