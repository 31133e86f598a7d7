package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests what becomes of rows that are about cases that are there already. */
class ReturnedRowsTest {

    private static ServiceUnderTest service;
    private static UploadVisitor visitor;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        visitor = new UploadVisitor(service);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatWasExportedIsLeftOutWhereItIsUnchangedAndChangesItsCaseWhereItIsNot() {
        String first = visitor.uploaded("first.csv", "title,goal.metric\nExported one,QUALITY\nExported two,QUALITY\n");
        visitor.post(first + "/answer");
        visitor.result(first);
        String exported = service.get("/cases/export.csv?q=Exported").body();
        String changed = exported.replaceFirst("Exported two([^\r\n]*?)QUALITY", "Exported two$1SAFETY");
        assertThat(changed).isNotEqualTo(exported);

        String back = visitor.uploaded("back.csv", changed);

        assertThat(text(back))
                .contains("1 good, 0 bad. 1 left out.")
                .contains("One row says what its case says already; there is nothing to do, so it is left out.")
                .contains("One row was exported from a case and changed in the spreadsheet; the case is updated.");
        visitor.post(back + "/answer");
        assertThat(visitor.result(back)).contains("One row is answered.");
        assertThat(Jsoup.parse(service.get("/cases?q=Exported+two").body())
                        .select("main a")
                        .eachText())
                .containsOnlyOnce("Exported two");
        String id =
                changed.replaceAll("(?s).*Exported two[^\r\n]*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
        assertThat(service.get("/api/v1/cases/" + id).body()).contains("SAFETY");
    }

    @Test
    void aReferenceThatIsKnownOrStandsTwiceIsToldAndDecidedOneByOneOrForAll() {
        service.post("{\"title\":\"Known before\",\"reference\":\"R-1\"}");
        String upload = visitor.uploaded(
                "references.csv", "title,reference\nKnown by now,R-1\nFirst of two,R-2\nSecond of two,R-2\n");
        assertThat(text(upload))
                .contains("3 good, 0 bad.", "One row has the reference of a case that says something else")
                .contains("One row has a reference that an earlier row of the file has too");

        visitor.post(upload + "?do=keep", "known.2", "UPDATE");
        visitor.post(upload + "?do=known-REFERENCE_TWICE-LEAVE_OUT");
        assertThat(text(upload)).contains("2 good, 0 bad. 1 left out.");
        visitor.post(upload + "?do=known-REFERENCE_TWICE-UPDATE");
        assertThat(text(upload)).as("there is no case to change").contains("2 good, 0 bad. 1 left out.");
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains("2 rows are answered.");

        assertThat(text("/cases?q=Known")).contains("Known by now").doesNotContain("Known before");
        assertThat(text("/cases?q=of+two")).contains("First of two").doesNotContain("Second of two");
    }

    @Test
    void aRowWithTheReferenceAndTheTitleOfACaseUpdatesIt() {
        String sheet = "title,reference,goal.metric\nLate reports,S-1,QUALITY\nLate orders,S-2,QUALITY\n";
        String first = visitor.uploaded("sheet.csv", sheet);
        visitor.post(first + "/answer");
        visitor.result(first);

        String back = visitor.uploaded("sheet.csv", sheet.replace("S-2,QUALITY", "S-2,SAFETY"));
        assertThat(text(back)).contains("1 good, 0 bad. 1 left out.", "if it has its title too, it updates that case");
        visitor.post(back + "/answer");
        assertThat(visitor.result(back)).contains("One row is answered.");

        assertThat(Jsoup.parse(service.get("/cases?q=Late+orders").body())
                        .select("main a")
                        .eachText())
                .containsOnlyOnce("Late orders");
    }

    @Test
    void aSheetWithoutReferencesThatComesBackIsNoticed() {
        String sheet = "title,goal.metric\nShelves are empty,QUALITY\nTills are slow,QUALITY\n";
        String first = visitor.uploaded("plain.csv", sheet);
        assertThat(text(first)).doesNotContain("called like a case");
        visitor.post(first + "/answer");
        visitor.result(first);

        assertThat(text(visitor.uploaded("plain.csv", sheet.replace("slow,QUALITY", "slow,SAFETY"))))
                .contains("2 rows are called like a case that is there already: rows 2, 3.");
    }

    @Test
    void theSameFileTwiceDoesNotThreatenWithCasesThatStandTwice() {
        String sheet = "title,reference,goal.metric\nLabels are wrong,T-1,QUALITY\nScales are off,T-2,QUALITY\n";
        String first = visitor.uploaded("same.csv", sheet);
        visitor.post(first + "/answer");
        visitor.result(first);

        assertThat(text(visitor.uploaded("same.csv", sheet)))
                .contains("The same file was already uploaded on", "2 rows say what their cases say already")
                .doesNotContain("exist twice", "exists twice");
    }

    private static String text(String path) {
        return Jsoup.parse(service.get(path).body()).text();
    }
}
