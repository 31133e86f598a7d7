package io.gapwise.site.upload;

import static io.gapwise.sheets.RawWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.sheets.RawWorkbook;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the page with files as people really send them. */
class SentFilesTest {

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void blankCellsDatesAndNumbersAreWhatTheSheetShows() {
        RawWorkbook workbook = new RawWorkbook()
                .texts(
                        "title\u00A0",
                        "reference",
                        "gap.nature",
                        "goal.baseline",
                        "goal.unit",
                        "goal.metric",
                        "goal.target");
        String upload = new UploadVisitor(service)
                .uploaded(
                        "cases.xlsx",
                        workbook.row(
                                        text("Late reports"),
                                        workbook.number("427", "00000"),
                                        "<c t=\"str\"><f>A9</f><v/></c>",
                                        workbook.number("0.85", "0%"),
                                        text("%"),
                                        text("Qualität"),
                                        workbook.number("0.955", "0.0%"))
                                .row(text("Wrong numbers"), "<c t=\"d\"><v>2026-12-01</v></c>", text("Menschen führen"))
                                .row(text("Lost digits"), workbook.number("900719925474099301", "0"))
                                .row(text("A share"), text("K-1"), "<c/>", workbook.number("0.5", "0%"), text("days"))
                                .bytes());

        String page = service.get(upload + "?show=all").body();

        assertThat(page)
                .contains("2 good, 2 bad.", ">00427<", ">2026-12-01<", ">85 %<", ">Leading people<")
                .contains("A number of more than 15 digits", "“50 %” is a percentage, but “Unit” is not.")
                .doesNotContain(">null<");
        UploadVisitor visitor = new UploadVisitor(service);
        visitor.post(upload + "/answer");
        String result = visitor.result(upload);
        String answer = result.replaceAll("(?s).*href=\"/answers/([^\"]+)\"[^>]*>Late reports<.*", "$1");
        assertThat(service.get("/answers/" + answer + "/brief").body()).contains("from 85 to 95.5\u00a0%");
    }

    @Test
    void aRowThatCannotBeReadIsShownAndTheOthersAreAnswered() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload =
                visitor.uploaded("cases.csv", "title,desired\r\n\"The \"late\" team\",ok\r\nAnother team,ok\r\n");

        assertThat(service.get(upload).body())
                .contains("1 good, 1 bad.", "This row cannot be read: its quotation marks do not match.")
                .contains("It begins &quot;The &quot;late&quot; team&quot;,ok");
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains("One row is answered.");
        assertThat(service.get(upload + "/answers.csv").body())
                .contains("\r\n,,,", "The row cannot be read", "\r\nAnother team,ok,");
    }

    @Test
    void aFileThatIsBrokenInItsFirstRowIsNotOneWithoutRows() {
        String upload = new UploadVisitor(service).uploaded("cases.csv", "title\n\"never closed\nmore\n");

        assertThat(service.get(upload).body())
                .contains("0 good, 1 bad.", "The file is damaged from row 2 on")
                .doesNotContain("no row with a case");
    }

    @Test
    void labelsOfThePagesAreAnswersInEitherLanguage() {
        String upload = new UploadVisitor(service).uploaded("cases.csv", """
            title;setting.mentors;goal.baseline;evidence.sources
            Erste;Ja;12,5;Leistungszahlen, Audits oder Tests, eine umfrage
            """);

        assertThat(service.get(upload + "?show=all").body())
                .contains("1 good, 0 bad.", ">Yes<", ">12,5<", ">Performance figures, audits or tests, A survey<");
    }

    @Test
    void aColumnOfTheSendersOwnIsNamedAndComesBack() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", "title,\"Notes, 100 %\",Team\nLate reports,ask again,007\n");

        assertThat(service.get(upload).body())
                .contains("1 good, 0 bad.", "2 columns are not part of the template: Notes, 100 %, Team.");
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains("One row is answered.", "2 columns are not part of the template");
        assertThat(service.get(upload + "/answers.csv").body())
                .startsWith("title,\"Notes, 100 %\",Team,verdict,")
                .contains("\r\nLate reports,ask again,007,INSUFFICIENT_EVIDENCE,");
    }
}
