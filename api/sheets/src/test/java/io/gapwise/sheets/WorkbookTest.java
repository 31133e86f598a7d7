package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.GapCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void readsNumbersTextsDatesAndTruths() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "title", "reference", "goal.baseline", "goal.target", "audience.headcount", "desired");
            sheet.value(1, 0, "Late reports");
            sheet.value(1, 1, 4711);
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(1, 3, "20");
            sheet.value(1, 4, 12);
            sheet.value(1, 5, LocalDate.of(2026, 3, 1));
            sheet.style(1, 5).format("yyyy-mm-dd").set();
        });

        GapCase read = only(file);

        assertThat(read.reference()).isEqualTo("4711");
        assertThat(read.goal().baseline()).isEqualByComparingTo("0.3");
        assertThat(read.goal().target()).isEqualByComparingTo("20");
        assertThat(read.audience().headcount()).isEqualTo(12);
        assertThat(read.desired()).isEqualTo("2026-03-01");
    }

    @Test
    void tellsWhatIsWrongWithACellByItsColumn() throws IOException {
        Path file = workbook(sheet -> {
            row(sheet, 0, "title", "goal.dueInWeeks", "goal.strategic", "goal.baseline");
            sheet.value(2, 0, "Late reports");
            sheet.value(2, 1, LocalDateTime.of(2026, 3, 1, 12, 30));
            sheet.style(2, 1).format("dd.mm.yyyy hh:mm").set();
            sheet.value(2, 2, true);
            sheet.formula(2, 3, "1+1");
        });

        SentCase sent = TestSheets.file(file).get(0);

        assertThat(sent.place()).isEqualTo("row 3");
        assertThat(TestSheets.problems(sent))
                .containsExactlyInAnyOrder(
                        "goal.dueInWeeks: This must be a whole number from 0 to 520, not the date 2026-03-01T12:30.",
                        "goal.strategic: There is no such word here. Accepted: YES, NO, UNKNOWN.",
                        "goal.baseline: The cell holds a formula that was never computed; save the file with a"
                                + " spreadsheet program.");
    }

    @Test
    void takesTheComputedValueOfAFormulaAndRefusesItsError() throws IOException {
        Path file = patched("<f>1+1</f>", "<f>1+1</f><v>2</v>", sheet -> {
            row(sheet, 0, "title", "goal.baseline");
            sheet.value(1, 0, "Late reports");
            sheet.formula(1, 1, "1+1");
        });
        assertThat(only(file).goal().baseline()).isEqualByComparingTo("2");

        Path error = patched("<c r=\"B2\"><f>1/0</f>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>", sheet -> {
            row(sheet, 0, "title", "goal.baseline");
            sheet.value(1, 0, "Late reports");
            sheet.formula(1, 1, "1/0");
        });
        assertThat(TestSheets.problems(TestSheets.file(error).get(0)))
                .containsExactly("goal.baseline: The cell holds the error #DIV/0!.");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        byte[] whole = Files.readAllBytes(workbook(sheet -> row(sheet, 0, "title")));

        refuses(image, "is no XLSX workbook");
        refuses(old, "encrypted or in the old XLS format");
        refuses(new byte[0], "The file is empty.");
        refuses(Arrays.copyOf(whole, whole.length / 2), "or it is broken");
        refuses(zip("anything.txt", "hello", 1), "is no XLSX workbook");
    }

    @Test
    void aSheetThatBreaksOffIsReadUpToThere() throws IOException {
        Path file = patched("<row r=\"3\"", "<row <r=\"3\"", sheet -> {
            row(sheet, 0, "title");
            row(sheet, 1, "First");
            row(sheet, 2, "Second");
        });

        List<SentCase> sent = TestSheets.file(file);

        assertThat(sent).extracting(SentCase::place).containsExactly("row 2", "row 3");
        assertThat(TestSheets.problems(sent.get(1)))
                .containsExactly("From here on the sheet is broken; what follows is not read.");
    }

    private void refuses(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("some.xlsx"), bytes);
        assertThatThrownBy(() -> TestSheets.file(file))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("Exception");
    }

    private GapCase only(Path file) throws IOException {
        List<SentCase> sent = TestSheets.file(file);
        assertThat(sent).hasSize(1);
        assertThat(TestSheets.problems(sent.get(0))).isEmpty();
        return Objects.requireNonNull(sent.get(0).read().gapCase());
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            sheet.value(row, i, texts[i]);
        }
    }

    private Path workbook(Consumer<Worksheet> fill) throws IOException {
        Path file = folder.resolve("cases.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            fill.accept(workbook.newWorksheet("Cases"));
        }
        return file;
    }

    /** Writes a workbook as a program other than the library would write it. */
    private Path patched(String what, String with, Consumer<Worksheet> fill) throws IOException {
        Path patched = folder.resolve("patched.xlsx");
        try (ZipFile zip = new ZipFile(workbook(fill).toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(patched))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    String text = new String(part, StandardCharsets.UTF_8);
                    assertThat(text).contains(what);
                    part = text.replace(what, with).getBytes(StandardCharsets.UTF_8);
                }
                out.write(part);
            }
        }
        return patched;
    }

    private static byte[] zip(String name, String text, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            if (name.startsWith("xl/")) {
                out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            }
            out.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < times; i++) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
