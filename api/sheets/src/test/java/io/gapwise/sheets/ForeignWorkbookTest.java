package io.gapwise.sheets;

import static io.gapwise.sheets.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.GapCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads workbooks as spreadsheet programs and libraries other than ours write them. */
class ForeignWorkbookTest {

    private static final String NBSP = "\u00A0";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c t=\"str\"><f>IF(A1=1,2,\"\")</f><v></v></c>",
                "<c t=\"str\"><f>IF(A1=1,2,\"\")</f><v/></c>",
                "<c t=\"str\"><v/></c>",
                "<c t=\"inlineStr\"/>",
                "<c t=\"inlineStr\"><is/></c>",
                "<c t=\"inlineStr\"><is><t/></is></c>",
                "<c t=\"s\"><v>0</v></c>",
                "<c t=\"s\"/>",
                "<c s=\"1\"/>",
                "<c><v/></c>",
                "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> \u00A0 </t></is></c>",
            })
    void aCellWithoutATextIsBlank(String cell) throws IOException {
        List<SentCase> sent = read(new RawWorkbook()
                .shared("<t></t>")
                .texts("title", "gap.nature", "goal.baseline", "reference")
                .row(text("Late reports"), cell, cell, text("K-1")));

        GapCase read = only(sent);

        assertThat(read.gap().nature().known()).isFalse();
        assertThat(read.goal().baseline()).isNull();
        assertThat(read.reference()).isEqualTo("K-1");
    }

    @Test
    void aFormulaThatWasNeverComputedIsNotBlank() throws IOException {
        for (String cell : List.of("<c><f>1+1</f></c>", "<c><f>1+1</f><v></v></c>", "<c t=\"str\"><f>A1</f></c>")) {
            List<SentCase> sent =
                    read(new RawWorkbook().texts("title", "goal.baseline").row(text("Late reports"), cell));

            assertThat(TestSheets.problems(sent.get(0)))
                    .as(cell)
                    .singleElement()
                    .asString()
                    .startsWith("goal.baseline: The cell holds a formula that was never computed");
        }
    }

    @Test
    void aTitleThatIsBlankIsMissing() throws IOException {
        List<SentCase> sent = read(new RawWorkbook()
                .texts("title", "reference")
                .row("<c t=\"inlineStr\"/>", text("K-2"))
                .texts("Late reports", "K-3"));

        assertThat(TestSheets.problems(sent.get(0)))
                .singleElement()
                .asString()
                .startsWith("title: The title is missing");
        assertThat(TestSheets.problems(sent.get(1))).isEmpty();
    }

    @Test
    void readsTextsThatConsistOfRunsAndLeavesOutHowTheyArePronounced() throws IOException {
        List<SentCase> sent = read(new RawWorkbook()
                .shared("<r><t>Late </t></r><r><t>reports</t></r><rPh sb=\"0\" eb=\"1\"><t>REI</t></rPh>")
                .texts("title", "desired")
                .row("<c t=\"s\"><v>0</v></c>", text("one_x000D_\ntwo")));

        assertThat(only(sent).title()).isEqualTo("Late reports");
        assertThat(only(sent).desired()).isEqualTo("one\r\ntwo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.85    | 0%      | 85",
                "0.955   | 0.00%   | 95.5",
                "0.95512 | 0%      | 95.512",
                "1.2     | 0 %     | 120",
                "-0.05   | 0%      | -5",
                "0.07    | 0%;[Red]-0% | 7",
                "0.85    | General | 0.85",
                "85      | 0\"%\"  | 85",
            })
    void aPercentageCountsAsItIsShownWhereTheUnitIsPercent(String number, String format, String value)
            throws IOException {
        for (String unit : List.of("%", "percent", "Prozent der Fälle")) {
            RawWorkbook workbook = new RawWorkbook().texts("title", "goal.baseline", "goal.unit");
            List<SentCase> sent = read(workbook.row(text("Late reports"), workbook.number(number, format), text(unit)));

            assertThat(only(sent).goal().baseline()).as(unit).isEqualByComparingTo(value);
        }
    }

    @Test
    void aPercentageOfAnotherUnitIsRefused() throws IOException {
        RawWorkbook workbook = new RawWorkbook().texts("title", "goal.baseline", "goal.unit", "audience.headcount");
        List<SentCase> sent = read(workbook.row(text("Late reports"), workbook.number("0.85", "0%"), text("days"))
                .row(text("Late reports"), workbook.number("0.85", "0%"))
                .row(text("Late reports"), text(""), text("%"), workbook.number("0.5", "0%")));

        String refused =
                "goal.baseline: '85 %' is a percentage, but the unit is not. Write % in goal.unit, or the number"
                        + " without it here.";
        assertThat(TestSheets.problems(sent.get(0))).containsExactly(refused);
        assertThat(TestSheets.problems(sent.get(1))).containsExactly(refused);
        assertThat(TestSheets.problems(sent.get(2)))
                .singleElement()
                .asString()
                .startsWith("audience.headcount: This must be a whole number from 1 to")
                .endsWith("not '50 %'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "427       | 00000            | 00427",
                "12        | \"EMP-\"0000     | EMP-0012",
                "12        | \\K\\-00         | K-12",
                "123456789 | 000\\-00\\-0000  | 123-45-6789",
                "7         | 0.00             | 7.00",
                "7.5       | 0.0##            | 7.5",
                "1234      | #,##0            | 1234",
                "-3        | 000              | -003",
                "-3        | 0;(0)            | (3)",
                "0         | 0;-0;\"none\"0   | none0",
                "0.5       | 0%               | 50%",
                "5         | [$€-407] 0       | € 5",
                "5         | General          | 5",
                "0.5       | # ?/?            | 0.5",
                "5000      | 0.0E+00          | 5000",
                "12        | [>10]0;00        | 12",
                "3         | ;;;              | 3",
            })
    void aNumberInPlaceOfATextIsTheTextThatIsShown(String number, String format, String shown) throws IOException {
        RawWorkbook workbook = new RawWorkbook().texts("title", "reference");

        List<SentCase> sent = read(workbook.row(text("Late reports"), workbook.number(number, format)));

        assertThat(only(sent).reference()).isEqualTo(shown);
        assertThat(Objects.requireNonNull(sent.get(0).cells()).get(1).text()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"900719925474099301", "9.00719925474099E+17", "1234567890123456"})
    void aNumberOfMoreDigitsThanTheFileKeepsIsRefusedAsAText(String number) throws IOException {
        RawWorkbook workbook = new RawWorkbook().texts("title", "reference", "goal.baseline");

        List<SentCase> sent =
                read(workbook.row(text("Late reports"), workbook.number(number, "0"), workbook.number(number, "0")));

        assertThat(TestSheets.problems(sent.get(0)))
                .containsExactly(
                        "reference: A number of more than 15 digits has lost its last ones when the file was saved;"
                                + " make the cell a text and enter it again.");
    }

    @Test
    void anIsoDateIsATextWhereOneIsAskedForAndElseRefusedAlone() throws IOException {
        List<SentCase> sent = read(new RawWorkbook()
                .texts("title", "reference", "goal.dueInWeeks")
                .row(text("Late reports"), "<c t=\"d\"><v>2026-12-01</v></c>", "<c t=\"d\"><v>2026-12-01</v></c>")
                .row(text("Late reports"), "<c t=\"d\"><v>2026-12-01T00:00:00Z</v></c>")
                .row(text("Late reports"), "<c t=\"d\"><v>2026-12-01T09:30:00</v></c>")
                .row(text("Late reports"), "<c t=\"d\"><v>09:30:00</v></c>"));

        assertThat(TestSheets.problems(sent.get(0)))
                .containsExactly(
                        "goal.dueInWeeks: This must be a whole number from 0 to 520, not the date 2026-12-01.");
        assertThat(sent.subList(1, 4))
                .extracting(row -> Objects.requireNonNull(row.read().gapCase()).reference())
                .containsExactly("2026-12-01", "2026-12-01T09:30", "09:30:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title\u00A0", "\u00A0title", "title\u202F \u200B", "\uFEFFtitle"})
    void aHeaderMayHaveBlanksThatNobodySees(String title) throws IOException {
        List<SentCase> sent = read(
                new RawWorkbook().texts(title, NBSP + "gap.nature" + NBSP).texts("Late reports", "TECHNICAL" + NBSP));

        assertThat(only(sent).gap().nature().name()).isEqualTo("TECHNICAL");
    }

    private List<SentCase> read(RawWorkbook workbook) throws IOException {
        return TestSheets.file(Files.write(folder.resolve("cases.xlsx"), workbook.bytes()));
    }

    private static GapCase only(List<SentCase> sent) {
        assertThat(sent).hasSize(1);
        assertThat(TestSheets.problems(sent.get(0))).isEmpty();
        return Objects.requireNonNull(sent.get(0).read().gapCase());
    }
}
