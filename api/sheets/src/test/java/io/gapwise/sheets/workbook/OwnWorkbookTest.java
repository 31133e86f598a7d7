package io.gapwise.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.sheets.AnswerColumns;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SavedWorkbooks;
import io.gapwise.sheets.UnusableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Somebody's own workbook comes back as it was, with columns added. */
class OwnWorkbookTest {

    static final List<String> SAVED = SavedWorkbooks.NAMES;

    private static final List<String> TITLES = List.of("Gapwise: verdict", "Gapwise: in one sentence");
    private static final String ADDED = "=1+1 <b> & \"x\"\u0007 _x0041_\nend";
    private static final LongFunction<List<Cell>> CELLS =
            row -> row < 4 || row > 6 ? List.of() : List.of(Cell.text("Verdict " + row), Cell.text(ADDED));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("SAVED")
    void theAnswersFollowTheTableAndEverythingElseStays(String name) throws IOException {
        Path original = SavedWorkbooks.in(folder, name);
        Path answered = answer(original, TITLES, CELLS);

        List<Row> before = rows(original);
        List<Row> after = rows(answered);
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < after.size(); i++) {
            Row row = after.get(i);
            for (int column = 0; column < 7; column++) {
                assertThat(row.cell(column)).isEqualTo(before.get(i).cell(column));
            }
            boolean filled = row.number() >= 4 && row.number() <= 6;
            assertThat(row.cell(7).text())
                    .isEqualTo(row.number() == 3 ? TITLES.get(0) : filled ? "Verdict " + row.number() : "");
            assertThat(row.cell(8).text()).isEqualTo(row.number() == 3 ? TITLES.get(1) : filled ? ADDED : "");
            assertThat(row.hidden()).isEqualTo(before.get(i).hidden());
        }
    }

    /** What is not taken out again by removing the new cells was changed by mistake. */
    @ParameterizedTest
    @FieldSource("SAVED")
    void onlyTheNewCellsAndWhatNamesTheirRangeIsDifferent(String name) throws IOException {
        Path original = SavedWorkbooks.in(folder, name);
        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(answer(original, TITLES, CELLS));

        assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
        Set<String> changed =
                Set.of("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/tables/table1.xml", "xl/workbook.xml");
        before.forEach((part, bytes) -> {
            if (!changed.contains(part)) {
                assertThat(after.get(part)).as(part).isEqualTo(bytes);
            }
        });
        String sheet = "xl/worksheets/sheet1.xml";
        assertThat(plain(text(after, sheet).replaceAll("(?s)<c r=\"[HI]\\d+\".*?(</c>|/>)", "")))
                .isEqualTo(plain(text(before, sheet)));
        assertThat(text(after, sheet)).contains("H3", "I6").doesNotContain("H8", "H1\"");
    }

    /** Leaves out what rightly differs: ranges, heights that a program computed, and places that a row takes up. */
    private static String plain(String sheet) {
        return sheet.replaceAll("(<(dimension|autoFilter) ref=\"[A-Z]+\\d+:)[A-Z]+", "$1")
                .replaceAll(" (spans|ht)=\"[^\"]*\"", "")
                .replaceAll(">\\s+<", "><")
                .replaceFirst("<cols>.*</cols>", "");
    }

    @Test
    void theNewColumnsAreWideAndTheOthersStayAsTheyWere() throws IOException {
        String sheet =
                text(parts(answer(SavedWorkbooks.in(folder, "gnumeric"), TITLES, CELLS)), "xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains(
                        "<col min=\"2\" max=\"2\" style=\"1\" width=\"28\" customWidth=\"1\"/>",
                        "<col min=\"8\" max=\"8\" width=\"24\" customWidth=\"1\"/>",
                        "<col min=\"9\" max=\"9\" width=\"80\" customWidth=\"1\"/>");
        assertThat(sheet).containsPattern("<col min=\"5\" max=\"7\" style=\"1\" [^>]*/>");
        assertThat(sheet).containsPattern("<col min=\"10\" max=\"16384\" style=\"1\" [^>]*/></cols>");
    }

    @Test
    void filtersAndTablesTakeInTheNewColumns() throws IOException {
        for (String name : List.of("openpyxl", "gnumeric")) {
            Map<String, byte[]> parts = parts(answer(SavedWorkbooks.in(folder, name), TITLES, CELLS));
            assertThat(text(parts, "xl/worksheets/sheet1.xml")).as(name).contains("<autoFilter ref=\"A3:I6\"");
            assertThat(text(parts, "xl/workbook.xml"))
                    .as(name)
                    .contains("'Needs 2026'!$A$3:$I$6")
                    .contains("Lists!$A$2:$A$6");
        }
        for (String name : List.of("libreoffice", "xlsxwriter")) {
            String table = text(parts(answer(SavedWorkbooks.in(folder, name), TITLES, CELLS)), "xl/tables/table1.xml");
            assertThat(table)
                    .as(name)
                    .containsPattern("<table [^>]*ref=\"A3:I[67]\"")
                    .contains("<autoFilter ref=\"A3:I6\"", "<tableColumns count=\"9\">")
                    .contains("<tableColumn id=\"8\" name=\"Gapwise: verdict\"/><tableColumn id=\"9\"");
        }
    }

    @Test
    void theHeadersLookLikeTheirNeighbourAndLongTextsWrap() throws IOException {
        Map<String, byte[]> parts = parts(answer(SavedWorkbooks.in(folder, "openpyxl"), TITLES, CELLS));
        String sheet = text(parts, "xl/worksheets/sheet1.xml");

        assertThat(style(sheet, "H3")).isEqualTo(style(sheet, "G3"));
        List<String> styles = Pattern.compile("<xf .*?(/>|</xf>)")
                .matcher(text(parts, "xl/styles.xml").replaceFirst(".*<cellXfs", ""))
                .results()
                .map(found -> found.group())
                .toList();
        assertThat(styles.get(style(sheet, "I4"))).contains("numFmtId=\"0\"", "wrapText=\"1\"");
        assertThat(styles.get(style(sheet, "I4")).replaceFirst(".*borderId=\"(\\d+)\".*", "$1"))
                .isEqualTo(styles.get(style(sheet, "G4")).replaceFirst(".*borderId=\"(\\d+)\".*", "$1"));
    }

    private static int style(String sheet, String cell) {
        return Integer.parseInt(sheet.replaceFirst("(?s).*<c r=\"" + cell + "\" s=\"(\\d+)\".*", "$1"));
    }

    @ParameterizedTest
    @FieldSource("SAVED")
    void anEarlierAnswerIsReplacedWhereItStands(String name) throws IOException {
        Path once =
                answer(SavedWorkbooks.in(folder, name), AnswerColumns.titles(Locale.ENGLISH), row -> cells(row, "a"));
        Path twice = answer(once, AnswerColumns.titles(Locale.GERMAN), row -> cells(row, "b"));

        List<Row> rows = rows(twice);
        Row header = rows.stream().filter(row -> row.number() == 3).findFirst().orElseThrow();
        assertThat(header.cells()).hasSize(15);
        assertThat(header.cell(7).text()).isEqualTo("Gapwise: verdict");
        Row first = rows.stream().filter(row -> row.number() == 4).findFirst().orElseThrow();
        assertThat(first.cells().subList(7, 15)).extracting(Cell::text).containsOnly("b");
        Row last = rows.stream().filter(row -> row.number() == 6).findFirst().orElseThrow();
        assertThat(last.cells().subList(7, 15)).extracting(Cell::text).containsOnly("b");
        assertThat(parts(twice).get("xl/styles.xml")).isEqualTo(parts(once).get("xl/styles.xml"));
    }

    private static List<Cell> cells(long row, String text) {
        return row < 4 || row > 6 ? List.of() : Collections.nCopies(8, Cell.text(text));
    }

    @Test
    void whatStandsRightOfTheTableIsNotOverwritten() throws IOException {
        Path file = workbook("""
                <row r="1"><c r="K1" t="inlineStr"><is><t>as of May</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Team</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Depot</t></is></c><c r="D3"/><c r="F3" s="2"/></row>
                <row r="9"><c r="G9"><f>IF(A3="","","x")</f></c></row>
                """, "<mergeCells><mergeCell ref=\"A9:F9\"/></mergeCells>");

        List<Row> rows = rows(answer(file, 2, row -> row == 3 ? List.of(Cell.text("yes")) : List.of()));

        assertThat(rows.get(1).cell(7).text()).isEqualTo("Gapwise: verdict");
        assertThat(rows.get(2).cell(7).text()).isEqualTo("yes");
        assertThat(rows.get(3).cells()).hasSize(7);
    }

    /** A logo above the table leaves its columns free; a chart beside it does not. */
    @Test
    void chartsAndPicturesBesideTheTableAreNotCovered() throws IOException {
        String two = "<a:twoCellAnchor><a:from><a:col>3</a:col><a:row>%d</a:row></a:from>"
                + "<a:to><a:col>6</a:col><a:row>%d</a:row></a:to></a:twoCellAnchor>";
        String one =
                "<a:oneCellAnchor><a:from><a:col>3</a:col><a:row>%d</a:row></a:from><a:ext cx=\"1219200\" cy=\"1\"/>"
                        + "<a:pic><a:ext cx=\"9999999\" cy=\"1\"/></a:pic></a:oneCellAnchor>";
        assertThat(firstAdded(two.formatted(0, 1))).isEqualTo(1);
        assertThat(firstAdded(two.formatted(4, 9))).isEqualTo(7);
        assertThat(firstAdded(one.formatted(4))).isEqualTo(7);
    }

    private int firstAdded(String drawing) throws IOException {
        Path file = folder.resolve("drawn.xlsx");
        Map<String, String> others = new LinkedHashMap<>();
        others.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"/drawing\" Target=\"../drawings/d.xml\"/></Relationships>");
        others.put("xl/drawings/d.xml", "<a:wsDr>" + drawing + "</a:wsDr>");
        String sheet =
                "<worksheet><sheetData><row r=\"3\"><c t=\"inlineStr\"><is><t>Team</t></is></c></row></sheetData></worksheet>";
        Files.write(file, zipped(sheet, others));
        List<Cell> header = rows(answer(file, 3, row -> List.of())).get(0).cells();
        return header.indexOf(Cell.text("Gapwise: verdict"));
    }

    @Test
    void rowsAreAsHighAsTheirNewTextsUnlessAPersonSetTheirHeight() throws IOException {
        Path file = workbook("""
                <row r="1"><c t="inlineStr"><is><t>Team</t></is></c></row><row r="2" ht="12.8"/><row r="3" ht="99"/>
                <row r="4" ht="20" customHeight="1"/><row r="5"/>
                """, "");
        Path answered = answer(file, 1, row -> List.of(Cell.text(row == 5 ? "short" : "word ".repeat(20))));

        assertThat(text(parts(answered), "xl/worksheets/sheet1.xml"))
                .contains(
                        "<row r=\"2\" ht=\"75.0\">",
                        "<row r=\"3\" ht=\"99\">",
                        "<row r=\"4\" ht=\"20\" customHeight=\"1\">",
                        "<row r=\"5\">");
    }

    /** Some libraries put a prefix before each name, leave out the places of cells, or write a row as a single tag. */
    @Test
    void anySpellingOfTheXmlIsKept() throws IOException {
        Path file = folder.resolve("prefixed.xlsx");
        String sheet = """
                <?xml version='1.0' encoding='UTF-8'?>
                <!-- <row r="3"> --><x:worksheet xmlns:x="urn:x" xmlns:y='urn:y'><x:cols><x:col min='2' max='16384' y:a='>'
                /></x:cols><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Team</x:t></x:is></x:c></x:row><x:row r='2'/>
                <x:row r='3'><x:c t="inlineStr"><x:is><x:t><![CDATA[<x:row>]]></x:t></x:is></x:c></x:row>
                </x:sheetData></x:worksheet>
                """.strip();
        Files.write(file, zipped(sheet));

        Path answered = answer(file, 1, row -> List.of(Cell.text("yes " + row)));

        assertThat(rows(answered))
                .extracting(row -> row.cell(1).text())
                .containsExactly("Gapwise: verdict", "yes 2", "yes 3");
        assertThat(text(parts(answered), "xl/worksheets/sheet1.xml"))
                .contains("<!-- <row r=\"3\"> -->", "<![CDATA[<x:row>]]>", "</x:c></x:row>", "min=\"3\" max=\"16384\"");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        Path file = folder.resolve("entities.xlsx");
        Files.write(file, zipped("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>"));

        assertThatThrownBy(() -> answer(file, 1, row -> List.of())).isInstanceOf(UnusableFile.class);
    }

    @Test
    void aSheetWithoutRoomIsRefused() throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"AMJ1\" t=\"inlineStr\"><is><t>far right</t></is></c></row>", "");

        assertThatThrownBy(() -> answer(file, 1, row -> List.of()))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("There is no room for the answers: a sheet may have 1024 columns.");
    }

    @Test
    void theSheetThatIsNamedGetsTheAnswers() throws IOException {
        Path original = SavedWorkbooks.in(folder, "exceljs");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OwnWorkbook.write(original, new AddedColumns("Lists", 1, TITLES, row -> List.of(Cell.text("for " + row))), out);
        Path answered = folder.resolve("lists.xlsx");
        Files.write(answered, out.toByteArray());

        assertThat(parts(answered).get("xl/worksheets/sheet1.xml"))
                .isEqualTo(parts(original).get("xl/worksheets/sheet1.xml"));
        try (OpenSheet sheet = OpenSheet.open(answered, "Lists")) {
            sheet.next();
            assertThat(Objects.requireNonNull(sheet.next()).cells())
                    .extracting(Cell::text)
                    .containsExactly("1", "for 2");
        }
    }

    private Path answer(Path original, List<String> titles, LongFunction<List<Cell>> cells) throws IOException {
        return answer(original, new AddedColumns(SavedWorkbooks.SHEET, 3, titles, cells));
    }

    private Path answer(Path original, long header, LongFunction<List<Cell>> cells) throws IOException {
        return answer(original, new AddedColumns(null, header, TITLES.subList(0, 1), cells));
    }

    private Path answer(Path original, AddedColumns added) throws IOException {
        Path answered = folder.resolve("answered-" + original.getFileName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OwnWorkbook.write(original, added, out);
        Files.write(answered, out.toByteArray());
        return answered;
    }

    private Path workbook(String rows, String behind) throws IOException {
        Path file = folder.resolve("made.xlsx");
        Files.write(file, zipped("<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"));
        return file;
    }

    private static byte[] zipped(String sheet) throws IOException {
        return zipped(sheet, Map.of());
    }

    private static byte[] zipped(String sheet, Map<String, String> others) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", "<Types/>");
            parts.put("xl/workbook.xml", "<workbook><sheets><sheet name=\"One\" id=\"r1\"/></sheets></workbook>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            parts.put("xl/worksheets/sheet1.xml", sheet);
            parts.putAll(others);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String part) {
        return new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
    }
}
