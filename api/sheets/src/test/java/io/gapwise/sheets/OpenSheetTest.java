package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any sheet of any file is read as it stands there. */
class OpenSheetTest {

    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    @TempDir
    private Path folder;

    @Test
    void listsTheSheetsAndReadsTheOneThatIsNamed() throws IOException {
        Path file = workbook("");

        assertThat(OpenSheet.sheets(file))
                .containsExactly(
                        new SheetInfo("Old", true), new SheetInfo("Needs", false), new SheetInfo("People", false));
        assertThat(texts(file, "People")).containsExactly("1: Jo");
        assertThat(texts(file, "Old")).containsExactly("1: gone");
        assertThat(texts(file, null)).hasSize(4);
        assertThatThrownBy(() -> OpenSheet.open(file, "Nobody"))
                .isInstanceOf(UnusableFile.class)
                .hasMessage("The workbook has no sheet 'Nobody'.");
    }

    @Test
    void saysWhatIsHiddenAndWhatIsMerged() throws IOException {
        try (OpenSheet sheet = OpenSheet.open(workbook(""), "Needs")) {
            List<Boolean> hidden = new ArrayList<>();
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                hidden.add(row.hidden());
            }
            assertThat(hidden).containsExactly(false, false, true, false);
            assertThat(sheet.hiddenColumn(0)).isFalse();
            assertThat(sheet.hiddenColumn(1)).isTrue();
            assertThat(sheet.hiddenColumn(2)).isTrue();
            assertThat(sheet.hiddenColumn(3)).isFalse();
            assertThat(sheet.merged()).extracting(CellRange::toString).containsExactly("A1:D1");
            assertThat(sheet.workbook()).isTrue();
        }
    }

    /** Workbooks of the strict kind have other namespaces and dates in ISO form. */
    @Test
    void strictWorkbooksAreReadLikeOthers() throws IOException {
        assertThat(texts(workbook(STRICT), null))
                .isEqualTo(texts(workbook(""), null))
                .contains("5: Depot,,,2026-05-04");
    }

    @Test
    void aTextFileIsOneSheet() throws IOException {
        Path file = folder.resolve("needs.csv");
        Files.write(file, "Bedarf;;\n\nTeam;Thema\nLager;Fördern\nLager;Häufen\n".getBytes(CsvEncoding.WINDOWS));

        assertThat(OpenSheet.sheets(file)).containsExactly(new SheetInfo("", false));
        assertThat(texts(file, null))
                .containsExactly("1: Bedarf,,", "3: Team,Thema", "4: Lager,Fördern", "5: Lager,Häufen");
        try (OpenSheet sheet = OpenSheet.open(file, null)) {
            assertThat(sheet.separator()).isEqualTo(';');
            assertThat(sheet.charset()).isEqualTo(CsvEncoding.WINDOWS);
            assertThat(sheet.workbook()).isFalse();
            assertThat(sheet.merged()).isEmpty();
        }
    }

    @Test
    void rangesAreReadAndWrittenAsSheetsNameThem() {
        assertThat(CellRange.find("$B$3:AB12")).isEqualTo(new CellRange(3, 1, 12, 27));
        assertThat(CellRange.find("B3")).hasToString("B3");
        assertThat(CellRange.find("A:B")).isNull();
        assertThat(CellRange.find("A1:B2:C3")).isNull();
        assertThat(CellRange.place(701, 9)).isEqualTo("ZZ9");
        assertThat(CellRange.column("ZZ9")).isEqualTo(701);
        assertThat(new CellRange(3, 1, 12, 27).contains(12, 28)).isFalse();
    }

    private static List<String> texts(Path file, @Nullable String name) throws IOException {
        List<String> texts = new ArrayList<>();
        try (OpenSheet sheet = OpenSheet.open(file, name)) {
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                texts.add(row.number() + ": "
                        + String.join(",", row.cells().stream().map(Cell::shown).toList()));
            }
        }
        return texts;
    }

    /** @param strict the beginning of the namespaces of the strict kind, or an empty text for the usual ones */
    private Path workbook(String strict) throws IOException {
        boolean isStrict = !strict.isEmpty();
        String main =
                isStrict ? strict + "spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relation = isStrict
                ? strict + "officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String date =
                isStrict ? "<c r=\"D5\" s=\"1\" t=\"d\"><v>2026-05-04</v></c>" : "<c r=\"D5\" s=\"1\"><v>46146</v></c>";
        String workbook = """
                <workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="false"/><sheets>
                <sheet name="Old" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Chart" sheetId="4" r:id="rId4"/>
                <sheet name="Needs" sheetId="2" r:id="rId2"/><sheet name="People" sheetId="3" r:id="rId3"/></sheets></workbook>
                """.formatted(main, relation);
        String relations = """
                <Relationships><Relationship Id="rId1" Type="%1$s/worksheet" Target="sheets/a.xml"/>
                <Relationship Id="rId2" Type="%1$s/worksheet" Target="/book/sheets/b.xml"/>
                <Relationship Id="rId3" Type="%1$s/worksheet" Target="../book/sheets/c.xml"/>
                <Relationship Id="rId4" Type="%1$s/chartsheet" Target="sheets/d.xml"/>
                <Relationship Id="rId5" Type="%1$s/styles" Target="styles.xml"/></Relationships>
                """.formatted(relation);
        String needs = """
                <worksheet xmlns="%s"><cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/></cols><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>Needs</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Team</t></is></c></row>
                <row r="4" hidden="true"><c r="A4" t="inlineStr"><is><t>Shop</t></is></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>Depot</t></is></c>%s</row></sheetData>
                <mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells></worksheet>
                """.formatted(main, date);
        String other =
                "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>%s</t></is></c></row></sheetData></worksheet>";
        Path file = folder.resolve(isStrict ? "strict.xlsx" : "usual.xlsx");
        Files.write(
                file,
                new RawZip()
                        .part("[Content_Types].xml", "<Types/>")
                        .part(
                                "_rels/.rels",
                                "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"/book/main.xml\"/></Relationships>"
                                        .formatted(relation))
                        .part("book/main.xml", workbook)
                        .part("book/_rels/main.xml.rels", relations)
                        .part(
                                "book/styles.xml",
                                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                        .part("book/sheets/a.xml", other.formatted("gone"))
                        .part("book/sheets/b.xml", needs)
                        .part("book/sheets/c.xml", other.formatted("Jo"))
                        .part("book/sheets/d.xml", "<chartsheet/>")
                        .bytes());
        return file;
    }
}
