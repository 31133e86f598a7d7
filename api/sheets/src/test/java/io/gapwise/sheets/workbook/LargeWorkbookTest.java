package io.gapwise.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.OpenSheet;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.UnusableFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be read can be copied, although a copy reads its sheet more than once; what is made to do harm cannot. */
class LargeWorkbookTest {

    private static final String DRAWING = "xl/drawings/d.xml";

    @TempDir
    private Path folder;

    @Test
    void aWorkbookOfMoreThanHalfOfWhatMayBeReadIsCopied() throws IOException {
        Path answered = answer(workbook(Map.of(), 151));

        try (OpenSheet sheet = OpenSheet.open(answered, null)) {
            Row header = sheet.next();
            Row first = sheet.next();
            assertThat(header).isNotNull();
            assertThat(header.cell(1).text()).isEqualTo("Gapwise: verdict");
            assertThat(first).isNotNull();
            assertThat(first.cell(1).text()).isEqualTo("yes");
        }
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanMayBeReadIsNotCopied() throws IOException {
        Path file = workbook(Map.of(), 301);

        assertThatThrownBy(() -> answer(file)).isInstanceOf(UnusableFile.class).hasMessageContaining("300 MiB");
    }

    /** A short list could otherwise have one part read ten thousand times. */
    @Test
    void aPartThatIsNamedAgainAndAgainIsLookedThroughOnce() throws IOException {
        String relation = "<Relationship Id=\"r\" Type=\"/drawing\" Target=\"../drawings/d.xml\"/>";
        String named = "<Relationships>" + relation.repeat(2_000) + "</Relationships>";
        String drawing = "<a:wsDr>" + "<a:x/>".repeat(100_000) + "</a:wsDr>";
        Path file = workbook(Map.of("xl/worksheets/_rels/sheet1.xml.rels", named, DRAWING, drawing), 0);

        assertThat(answer(file)).isNotEmptyFile();
    }

    private Path answer(Path original) throws IOException {
        Path answered = folder.resolve("answered.xlsx");
        try (OutputStream out = Files.newOutputStream(answered)) {
            OwnWorkbook.write(
                    original,
                    new AddedColumns(
                            null,
                            1,
                            List.of("Gapwise: verdict"),
                            row -> row == 2 ? List.of(Cell.text("yes")) : List.of()),
                    out);
        }
        return answered;
    }

    /** Writes a workbook with a table of two rows and so many MiB of blanks behind them. */
    private Path workbook(Map<String, String> others, int blanks) throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            part(zip, "[Content_Types].xml", "<Types/>");
            part(zip, "xl/workbook.xml", "<workbook><sheets><sheet name=\"One\" id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            for (Map.Entry<String, String> other : others.entrySet()) {
                part(zip, other.getKey(), other.getValue());
            }
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>Team</t></is></c></row>
                    <row r="2"><c t="inlineStr"><is><t>Depot</t></is></c></row></sheetData>""");
            byte[] half = ("<!--" + " ".repeat(512 * 1024 - 7) + "-->").getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 2 * blanks; i++) {
                zip.write(half);
            }
            zip.write("</worksheet>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
