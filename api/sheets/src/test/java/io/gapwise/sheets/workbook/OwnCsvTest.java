package io.gapwise.sheets.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody's own CSV file comes back byte by byte, with cells at the ends of its lines. */
class OwnCsvTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    @Test
    void everyByteStaysAndTheCellsAreWrittenAsTheFileIs() throws IOException {
        String before =
                "\uFEFF\"sep=;\"\r\nNeeds 2026;;\r\n\r\nTeam;Skill;Has\r\nDepot;\"Pack;\r\nload\";1,5\r\nShop;;\r\nsum;;2";
        String after =
                "\uFEFF\"sep=;\"\r\nNeeds 2026;;\r\n\r\nTeam;Skill;Has;Gapwise: verdict;Gapwise: in one sentence\r\n"
                        + "Depot;\"Pack;\r\nload\";1,5;Yes;\"a;b \"\"c\"\"\"\r\nShop;;;'=1+1;\r\nsum;;2;;";

        assertThat(answered(before, StandardCharsets.UTF_8, 4, row -> switch ((int) row) {
                    case 5 -> List.of(Cell.text("Yes"), Cell.text("a;b \"c\""));
                    case 7 -> List.of(Cell.text("=1+1"));
                    default -> List.of();
                }))
                .isEqualTo(after);
    }

    @Test
    void encodingsAndLineEndsStay() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, WINDOWS)) {
            String mark = charset.equals(WINDOWS) ? "" : "\uFEFF";
            for (String end : List.of("\n", "\r\n", "\r")) {
                assertThat(answered(
                                mark + "Gerät\tPrüfung" + end + "ä\tü" + end,
                                charset,
                                1,
                                row -> List.of(Cell.text("für"))))
                        .as(charset + end)
                        .isEqualTo(mark + "Gerät\tPrüfung\tGapwise: verdict\tGapwise: in one sentence" + end
                                + "ä\tü\tfür\t" + end);
            }
        }
    }

    @Test
    void aFileThatQuotesEverythingGoesOnSo() throws IOException {
        assertThat(answered("\"a\"|\"b\"\n\"1\"|\"2\"\n", StandardCharsets.UTF_8, 1, row -> List.of(Cell.text("x"))))
                .isEqualTo("\"a\"|\"b\"|\"Gapwise: verdict\"|\"Gapwise: in one sentence\"\n\"1\"|\"2\"|\"x\"|\"\"\n");
    }

    @Test
    void anEarlierAnswerIsReplacedWhereItStands() throws IOException {
        String before = "a,GAPWISE: URTEIL,b\n1,old,2\n3,old,4\n";

        assertThat(answered(before, StandardCharsets.UTF_8, 1, row -> row == 2 ? List.of(Cell.text("new")) : List.of()))
                .isEqualTo("a,GAPWISE: URTEIL,b,Gapwise: in one sentence\n1,new,2,\n3,old,4,\n");
    }

    @Test
    void shortLongAndBrokenLinesAreNotMixedUp() throws IOException {
        String before = "a,b,c\n1\n1,2,3,4\n\"x\"y,z\nnote\n";

        assertThat(answered(before, StandardCharsets.UTF_8, 1, row -> row < 5 ? List.of(Cell.text("v")) : List.of()))
                .isEqualTo("a,b,c,,Gapwise: verdict,Gapwise: in one sentence\n1,,,,v,\n1,2,3,4,v,\n\"x\"y,z\nnote\n");
    }

    @Test
    void severalCasesOfOneRowShareItsCells() {
        List<Cell> one = List.of(Cell.text("Yes"), Cell.BLANK);
        List<Cell> two = List.of(Cell.text("No"), Cell.text("Ask"));

        assertThat(AddedColumns.together(List.of("Loading", "Packing"), List.of(one, two)))
                .containsExactly(Cell.text("Loading: Yes\nPacking: No"), Cell.text("Packing: Ask"));
        assertThat(AddedColumns.together(List.of("Loading"), List.of(one))).isEqualTo(one);
        assertThat(AddedColumns.together(List.of(), List.of())).isEmpty();
    }

    @Test
    void behindAQuoteThatIsNeverClosedAllStays() throws IOException {
        String rest = "\"open,b\n" + "more,of it\n".repeat(200_000);

        String answered = answered("a,b\n1,2\n" + rest, StandardCharsets.UTF_8, 1, row -> List.of(Cell.text("v")));

        assertThat(answered).startsWith("a,b,Gapwise: verdict,Gapwise: in one sentence\n1,2,v,\n\"open");
        assertThat(answered.substring(answered.indexOf("\"open")).replaceAll(",v,\n", "\n"))
                .isEqualTo(rest);
    }

    private String answered(String text, Charset charset, long header, LongFunction<List<Cell>> cells)
            throws IOException {
        Path file = folder.resolve("own.csv");
        Files.write(file, text.getBytes(charset));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OwnWorkbook.write(
                file,
                new AddedColumns(null, header, List.of("Gapwise: verdict", "Gapwise: in one sentence"), cells),
                out);
        return out.toString(charset);
    }
}
