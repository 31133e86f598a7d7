package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at the beginning of CSV files as people and programs make them. */
class CsvStartTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void anyUsualSeparatorIsFoundBelowABanner(String separator) throws IOException {
        String file = """
                Needs 2026, all teams (as of May; draft)

                Team~Skill~Needed~Has
                Depot~"Packing, slow"~3~1,5
                Depot~Loading~3~2,5
                """.replace("~", separator);

        assertThat(start(file).separator()).isEqualTo(separator.charAt(0));
    }

    @Test
    void signsInsideTextsDoNotSeparate() throws IOException {
        assertThat(start("title\nSlow; late; wrong\nLate; slow; wrong\n").separator())
                .isEqualTo(',');
        assertThat(start("title,evidence.sources\nabc,SURVEY;LOGS\ndef,SURVEY;LOGS\n")
                        .separator())
                .isEqualTo(',');
        assertThat(start("Name, first;Price, net\nDoe, Jo;1,5\nRoe, Al;2,5\n").separator())
                .isEqualTo(';');
        assertThat(start("a,b;c,d\n").separator()).isEqualTo(',');
        assertThat(start("\"a;b\";\"c\"\n\"1,2\";\"3,4\"\n").separator()).isEqualTo(';');
        assertThat(start("title").separator()).isEqualTo(',');
    }

    /** The end of a long file is not seen, and a row that is cut off in the middle says nothing. */
    @Test
    void aLongFileIsJudgedByItsBeginning() throws IOException {
        assertThat(start("a|b,c\n" + "1|2,3\n5|6\n".repeat(60_000)).separator()).isEqualTo('|');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\n",
                "sep=;\r\n",
                "sep=;\r",
                "\"sep=;\"\r\n",
                "SEP=;\r\n",
                " Sep = ; \n",
                "\"sep=;\";;;\n",
                "sep=;;;\n",
                "\uFEFFsep=;\n",
            })
    void theLineThatNamesTheSeparatorIsNoRow(String line) throws IOException {
        List<SentCase> sent = TestSheets.csv(line + "title;gap.nature\r\nabc, def, ghi;TECHNICAL");

        assertThat(sent).extracting(SentCase::place).containsExactly("line 3");
        assertThat(Objects.requireNonNull(sent.get(0).read().gapCase()).title()).isEqualTo("abc, def, ghi");
    }

    @Test
    void itMayNameATabOrAnotherSignAndStandBelowEmptyLines() throws IOException {
        for (String line : List.of("sep=\t\n", "sep=\\t\n", "\"SEP=\\T\"\n", "sep= \t \n")) {
            assertThat(start(line + "a\tb;c").separator()).as(line).isEqualTo('\t');
        }
        assertThat(start("sep=^\na^b").separator()).isEqualTo('^');
        assertThat(start("\r\n\nsep=|\r\na|b").linesSkipped()).isEqualTo(3);
        assertThat(start("sep,sep\na,b").linesSkipped()).isZero();
        assertThat(rest("\r\n\nsep=|\r\na|b".getBytes(StandardCharsets.UTF_16LE), 0xFF, 0xFE))
                .isEqualTo("a|b");
    }

    @Test
    void textsInTheEncodingsOfSpreadsheetProgramsAreRead() throws IOException {
        String file = "title;gap.nature\r\nMüller verspätet sich – täglich;TECHNICAL\r\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, CsvEncoding.WINDOWS)) {
            boolean mark = charset.equals(StandardCharsets.UTF_16LE);
            List<SentCase> sent = TestSheets.csv(((mark ? "\uFEFF" : "") + file).getBytes(charset));

            assertThat(Objects.requireNonNull(sent.get(0).read().gapCase()).title())
                    .as(charset.name())
                    .isEqualTo("Müller verspätet sich – täglich");
        }
    }

    /** Whoever sent another encoding than UTF-8 has a program that would not recognise UTF-8 by itself. */
    @Test
    void whatIsWrittenBackHasAMarkWhereTheFileWasNotUtf8() throws IOException {
        assertThat(start("title\nabc").byteOrderMark()).isFalse();
        assertThat(CsvStart.of(new ByteArrayInputStream("title\nMüüller".getBytes(CsvEncoding.WINDOWS)))
                        .byteOrderMark())
                .isTrue();
    }

    @Test
    void aSingleForeignByteOrOneBesideUtf8IsDamageAndNoOtherEncoding() {
        assertThat(CsvEncoding.of(new byte[] {'a', (byte) 0xFC, 'b', 'c', 'd', 'e'})
                        .utf8())
                .isTrue();
        byte[] both = "ä_____ü_____ö______".getBytes(CsvEncoding.WINDOWS);
        assertThat(CsvEncoding.of(both).utf8()).isFalse();
        byte[] one = "é".getBytes(StandardCharsets.UTF_8);
        both[2] = one[0];
        both[3] = one[1];
        assertThat(CsvEncoding.of(both).utf8()).isTrue();
    }

    @Test
    void aByteThatWindowsDoesNotKnowIsNoTextOfIt() {
        assertThat(CsvEncoding.of(new byte[] {(byte) 0xFC, 'a', (byte) 0xFC, (byte) 0x81, 'a', 'b', 'c', 'd'})
                        .utf8())
                .isTrue();
    }

    private static CsvStart start(String text) throws IOException {
        return CsvStart.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String rest(byte[] text, int... mark) throws IOException {
        byte[] all = new byte[mark.length + text.length];
        for (int i = 0; i < mark.length; i++) {
            all[i] = (byte) mark[i];
        }
        System.arraycopy(text, 0, all, mark.length, text.length);
        CsvStart start = CsvStart.of(new ByteArrayInputStream(all));
        return new String(start.rest().readAllBytes(), start.encoding().charset());
    }
}
