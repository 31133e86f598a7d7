package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that files with columns of their own are matched, read, and remembered. */
class MatchedUploadTest {

    private static final String SURVEY = """
            No.,What is the performance problem?,Role,Headcount,How serious is it?,Comments
            1,Visits are not written up,Field service,14,High,asked in spring
            2,Orders are typed twice,Back office,6,Low,
            3,Safety walks are skipped,Plant,30,Extreme,
            """;

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
    void columnsAreShownWithWhatTheyAreReadAsAndAllOfItCanBeChanged() {
        String upload = matching("survey.csv", SURVEY);
        Document page = page(upload + "/columns");

        assertThat(page.text()).contains("A table with 3 rows; its headings are in row 1.");
        Element stake = column(page, "How serious is it?");
        assertThat(chosen(stake, "select[name^=use]")).isEqualTo("ANSWER goal.stake");
        assertThat(stake.select(".columns-examples").text()).contains("High", "Low", "Extreme");
        assertThat(stake.select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("High 1"));
        assertThat(page.select(".columns-preview > li")).hasSize(3);
        assertThat(page.select(".columns-preview > li").get(0).text())
                .contains("Visits are not written up", "14", "“High” in column How serious is it?, read as A lot");

        String comments = column(page, "Comments").select("select[name^=use]").attr("name");
        visitor.post(upload + "/columns", "do", "apply", comments, "ANSWER desired");
        assertThat(chosen(column(page(upload + "/columns"), "Comments"), "select[name^=use]"))
                .isEqualTo("ANSWER desired");
        visitor.post(upload + "/columns", "do", "guess");
        assertThat(chosen(column(page(upload + "/columns"), "Comments"), "select[name^=use]"))
                .isEqualTo("COMMENT");
    }

    @Test
    void aWordIsMatchedOnceForAllRowsAndTheCaseSaysWhereItCameFrom() {
        String upload = matching("words.csv", SURVEY);
        Document page = page(upload + "/columns");
        Element stake = column(page, "How serious is it?");
        String extreme = stake.select("tr").stream()
                .filter(row -> row.text().startsWith("Extreme"))
                .findFirst()
                .orElseThrow()
                .select("select")
                .attr("name");

        visitor.post(upload + "/columns", "do", "read", "keepAs", "", extreme, "DANGER_OR_LAW");
        assertThat(page(upload).text()).contains("3 good, 0 bad.", "The columns were matched for this file.");
        visitor.post(upload + "/answer");
        String result = visitor.result(upload);
        assertThat(result).contains("3 rows are answered.");

        String answer = result.replaceAll("(?s).*href=\"/answers/([^\"]+)\">Safety walks are skipped[^<]*<.*", "$1");
        assertThat(page("/cases/" + answer).text())
                .contains("“Extreme” in column How serious is it?, read as People could be harmed");
        assertThat(service.get("/cases/" + answer + "?lang=de").body())
                .contains("„Extreme“ in Spalte How serious is it?, gelesen als");
        assertThat(service.get(upload + "/own").body())
                .startsWith(
                        "No.,What is the performance problem?,Role,Headcount,How serious is it?,Comments,Gapwise: verdict,")
                .contains("\n3,Safety walks are skipped,Plant,30,Extreme,,");
    }

    @Test
    void aFileOfTheSameFormIsReadAsLastTimeWithOneClick() {
        String first = matching("Needs 2026.csv", remembered("High"));
        visitor.post(first + "/columns", "do", "read", "keepAs", "Needs 2026");
        assertThat(page(first).text()).contains("Kept as “Needs 2026”.");

        String second = matching("Needs 2027.csv", remembered("Low"));
        Document page = page(second + "/columns");
        assertThat(page.select("button[value=kept-0]").text()).isEqualTo("Read as last time with “Needs 2026”");
        visitor.post(second + "/columns", "do", "kept-0", "kept.0", "Needs 2026");
        assertThat(visitor.post(second + "/columns", "do", "kept-0", "kept.0", "Needs 2026")
                        .headers()
                        .firstValue("Location"))
                .as("a word that did not stand there last time")
                .hasValueSatisfying(address -> assertThat(service.get(address.replaceFirst("^http://[^/]+", ""))
                                .body())
                        .contains("Some words did not stand in the file last time: Low."));
        visitor.post(second + "/columns", "do", "read", "keepAs", "Needs 2026");

        String third = matching("Needs 2028.csv", remembered("Low"));
        visitor.post(third + "/columns", "do", "kept-0", "kept.0", "Needs 2026");
        assertThat(page(third).text()).contains("1 good, 0 bad.", "Kept as “Needs 2026”.");
        assertThat(page(second).text()).contains("1 good, 0 bad.", "Kept as “Needs 2026”.");
        assertThat(page("/upload/maps").text()).contains("Needs 2026");
        String other = matching("other.csv", SURVEY);
        assertThat(page(other + "/columns").select("button[value^=kept]")).isEmpty();
    }

    private static String remembered(String stake) {
        return "Performance problem;Role;Headcount;Priority\nReports are late;Accountants;4;" + stake + "\n";
    }

    @Test
    void matchingsAreRenamedTakenInFromAFileAndDeleted() {
        String upload = matching("kept.csv", "Performance problem,Priority\nShifts are swapped late,High\n");
        String file = service.get(upload + "/map.json").body();
        assertThat(file).contains("\"field\" : \"goal.stake\"");

        assertThat(visitor.uploadMap("Ours", file).statusCode()).isEqualTo(302);
        assertThat(visitor.uploadMap("Ours", file).body()).contains("There is one called “Ours” already.");
        assertThat(visitor.uploadMap("Broken", file.replace("goal.stake", "goal.steak"))
                        .body())
                .contains("/columns/1/field", "goal.steak");
        assertThat(visitor.uploadMap("a/b", file).body()).contains("A name has at most 100 characters");
        visitor.post("/upload/maps/rename", "name", "Ours", "now", "Ours, renamed");
        assertThat(service.get("/upload/maps/map.json?name=Ours").statusCode()).isEqualTo(404);
        assertThat(service.get("/upload/maps/map.json?name=Ours,%20renamed").body())
                .isEqualTo(file);

        visitor.post("/upload/maps/delete", "name", "Ours, renamed");
        assertThat(page("/upload/maps").text()).doesNotContain("Ours, renamed");
    }

    @Test
    void whatDoesNotFitTogetherIsSaidAndStaysOnThePage() {
        String upload = matching("twice.csv", "Topic,Priority,Risk\nShifts are swapped late,High,Low\n");
        Document page = page(upload + "/columns");
        String risk = column(page, "Risk").select("select[name^=use]").attr("name");

        HttpResponse<String> refused =
                visitor.post(upload + "/columns", "do", "read", "title", "{Topic}", risk, "ANSWER goal.stake");

        assertThat(refused.statusCode()).isEqualTo(422);
        Document wrong = Jsoup.parse(refused.body());
        assertThat(wrong.select("[role=alert]").text()).contains("is read as “At stake”, and another column is too.");
        assertThat(chosen(column(wrong, "Risk"), "select[name^=use]")).isEqualTo("ANSWER goal.stake");
        assertThat(page(upload + "/columns").text()).contains("Match the columns");
        assertThat(visitor.post(upload + "/columns?lang=de", "do", "apply", "title", "{Nothing}")
                        .body())
                .contains("Die Bezeichnung nennt eine Spalte, die nicht gelesen wird");
    }

    @Test
    void twoHundredColumnsAreFoldedAndCanBeOpened() {
        String header = IntStream.range(0, 200).mapToObj(i -> "Extra " + i).collect(Collectors.joining(","));
        String cells = IntStream.range(0, 200).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        String upload =
                matching("wide.csv", "Topic," + header + "\nLate shifts," + cells + "\nLate orders," + cells + "\n");

        Document page = page(upload + "/columns");
        assertThat(page.select(".columns-column")).hasSize(40);
        assertThat(page.select("input[name=open]")).hasSize(161);
        String last = page.select("input[name=open]").last().attr("value");
        HttpResponse<String> applied = visitor.post(upload + "/columns", "do", "apply", "open", last);
        assertThat(page(UploadVisitor.location(applied)).select("#column-" + last))
                .hasSize(1);
    }

    @Test
    void anUploadThatIsNotMatchedYetHasNoRowsAndCanBeMatchedAgain() {
        String upload = matching("again.csv", SURVEY);
        for (String path : new String[] {"", "/result", "/progress"}) {
            assertThat(service.get(upload + path).statusCode()).as(path).isEqualTo(302);
        }
        visitor.post(upload + "/answer");
        assertThat(page("/upload").text()).contains("again.csv Columns not matched yet");

        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        visitor.post(upload + "/columns", "do", "again");
        assertThat(page(upload + "/columns").text()).contains("Match the columns");
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        assertThat(page(upload).text()).as("nobody said what Extreme means").contains("2 good, 1 bad.");
    }

    @Test
    void aFileThatIsReadForItsTitleAloneCanHaveItsOtherColumnsMatchedToo() {
        String upload = visitor.uploaded("titled.csv", "Title,Priority\nVisits are not written up,High\n");
        assertThat(page(upload).select("button[value=again]").text()).isEqualTo("Match these columns as well");

        visitor.post(upload + "/columns", "do", "again");
        assertThat(chosen(column(page(upload + "/columns"), "Priority"), "select[name^=use]"))
                .isEqualTo("ANSWER goal.stake");
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        assertThat(service.get(upload + "/map.json").body()).contains("goal.stake");
        assertThat(page(upload).text()).contains("1 good");
    }

    @Test
    void theAnswersSayInEachOfTheirFilesWhatTheyWereReadFrom() {
        String upload = matching("origins.csv", SURVEY);
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");

        String read = "goal.stake: 'High' in column How serious is it?, read as SERIOUS";
        assertThat(service.get(upload + "/answers.csv").body())
                .contains(",origins")
                .contains(read);
        assertThat(service.get(upload + "/own").body())
                .contains(",Gapwise: where the answers came from")
                .contains(read);
        assertThat(service.get(upload + "/own?lang=de").body()).contains("„High“ in Spalte How serious is it?");
        service.get(upload + "?lang=en");
        assertThat(visitor.uploaded("origins.csv", service.get(upload + "/own").body()))
                .as("the columns that were added are passed over")
                .endsWith("/columns");
    }

    @Test
    void aCaseStandsBesideEachRowThatItWasReadFromEvenWhereItsNumberIsThatOfTheRow() {
        String upload = matching("skills.csv", """
                Name,Role,Milling,Turning,Grinding
                Required level,,3,3,2
                Alex Beispiel,Mechanic,4,3,1
                Robin Muster,Mechanic,2,2,3
                Kim Probe,Mechanic,2,3,3
                """);
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        visitor.post(upload + "/answer");
        visitor.result(upload);

        assertThat(service.get(upload + "/own").body())
                .as("the third case was read from the third row alone")
                .containsPattern("\nAlex Beispiel.*column Grinding")
                .containsPattern("\nKim Probe.*column Milling");
    }

    @Test
    void ofTwoWhoMatchOneFileTheSecondIsTold() {
        String upload = matching("two.csv", SURVEY);
        Document second = page(upload + "/columns");
        visitor.post(upload + "/columns", "do", "read", "keepAs", "");
        String comments = column(second, "Comments").select("select[name^=use]").attr("name");

        HttpResponse<String> late =
                visitor.post(upload + "/columns", "do", "read", "keepAs", "Late", comments, "ANSWER desired");

        assertThat(page(UploadVisitor.location(late)).select("[role=alert]").text())
                .contains("The columns of this file were matched meanwhile");
        assertThat(page("/upload/maps").text()).doesNotContain("Late");
    }

    @Test
    void onlyWhatRowsWereReadWithIsKeptAndOncePerForm() {
        String skills = "Name,Job Role,Welding,Reading drawings,Milling\n"
                + "Ann,Fitter,2,1,3\nBen,Fitter,1,2,2\nCem,Fitter,4,4,1\nDana,Fitter,3,1,2\n";
        String upload = matching("Skills.csv", skills);
        HttpResponse<String> refused = visitor.post(upload + "/columns", "do", "read", "keepAs", "Skills");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Which level is required is not known for: Welding");
        assertThat(page("/upload/maps").text()).doesNotContain("Skills");

        visitor.post(upload + "/columns", "do", "apply", "requiredLevel", "3");
        Document page = page(upload + "/columns");
        assertThat(page.select("input[name=requiredLevel]").attr("value")).isEqualTo("3");
        assertThat(column(page, "Welding").select("tbody tr"))
                .as("numbers speak for themselves")
                .isEmpty();
        visitor.post(upload + "/columns", "do", "read", "keepAs", "Skills");
        assertThat(page(upload).text()).contains("Kept as “Skills”.", "3 good, 0 bad.");

        String next = matching("Skills in autumn.csv", skills.replace("Ann", "Eve"));
        Document again = page(next + "/columns");
        assertThat(again.select("input[name=keepAs]").attr("value")).isEqualTo("Skills");
        visitor.post(next + "/columns", "do", "apply", "requiredLevel", "2");
        visitor.post(next + "/columns", "do", "read", "keepAs", "Skills");
        assertThat(service.get("/upload/maps/map.json?name=Skills").body()).contains("\"requiredLevel\" : 2");
    }

    @Test
    void aGuessThatNobodyChangedDoesNotTakeThePlaceOfWhatIsKept() {
        String file = "Request,Team,Priority\nInvoices are late,Accounts,High\n";
        String first = matching("Requests.csv", file);
        String priority = column(page(first + "/columns"), "Priority")
                .select("select[name^=use]")
                .attr("name");
        visitor.post(first + "/columns", "do", "apply", priority, "UNUSED");
        visitor.post(first + "/columns", "do", "read", "keepAs", "Requests");
        String kept = service.get("/upload/maps/map.json?name=Requests").body();

        String second = matching("More requests.csv", file);
        visitor.post(second + "/columns", "do", "read", "keepAs", "Requests");

        assertThat(service.get("/upload/maps/map.json?name=Requests").body()).isEqualTo(kept);
        assertThat(page(second).text()).contains("The columns were matched for this file.");
        assertThat(page("/upload/maps").text()).doesNotContain("More requests");
    }

    @Test
    void allRowsAreCountedWhereThereAreManyOfThem() {
        String rows = IntStream.range(0, 100)
                .mapToObj(i -> "Order " + i + " is late,Sales,daily\n")
                .collect(Collectors.joining());

        assertThat(page(matching("hundred.csv", "Problem,Team,Frequency\n" + rows) + "/columns")
                        .text())
                .contains("A table with 100 rows");
    }

    @Test
    void aFileWithTooManyRowsIsRefusedAtOnce() {
        String rows = IntStream.rangeClosed(0, RowImport.MOST_ROWS)
                .mapToObj(i -> "Order " + i + " is late,Back office,daily\n")
                .collect(Collectors.joining());

        HttpResponse<String> refused = visitor.upload("long.csv", bytes("Problem,Team,Frequency\n" + rows));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("The sheet has more than 50,000 rows.");
    }

    @Test
    void aFileWithoutATableIsRefused() {
        HttpResponse<String> header = visitor.upload("header.csv", bytes("Topic,Team,Priority\n"));

        assertThat(header.statusCode()).isEqualTo(422);
        assertThat(header.body()).contains("“header.csv” was not accepted.");
    }

    private static String matching(String name, String file) {
        String address = visitor.uploaded(name, file);
        assertThat(address).endsWith("/columns");
        return address.replace("/columns", "");
    }

    private static Document page(String path) {
        return Jsoup.parse(service.get(path).body());
    }

    private static Element column(Document page, String name) {
        return page.select(".columns-column").stream()
                .filter(each -> each.select("legend span").first().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String chosen(Element column, String select) {
        return column.select(select + " option[selected]").attr("value");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
