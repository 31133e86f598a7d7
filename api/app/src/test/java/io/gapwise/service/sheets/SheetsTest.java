package io.gapwise.service.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.SheetFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A sheet goes through in one go, each row for itself, and says where each answer was read from. */
@Timeout(120)
class SheetsTest {

    private static final String SHEETS = "/api/v1/sheets";
    private static final String OWN =
            "Request;Priority;No.\nMonthly report late;High;%1$s-1\nForms filled wrongly;Low;%1$s-2\n";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String MAP = """
            {"gapwiseSheetMap": 1, "columns": [
              {"column": "Request", "use": "ANSWER", "field": "title"},
              {"column": "No.", "use": "ANSWER", "field": "reference"},
              {"column": "Priority", "use": "ANSWER", "field": "goal.stake", "words": {"High": "SERIOUS", "Low": "LITTLE"}}]}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @TempDir
    private Path folder;

    @BeforeAll
    static void keepMap() {
        HttpResponse<String> kept = ServiceUnderTest.send(service.to("/api/v1/sheet-maps/requests")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(MAP))
                .build());
        assertThat(kept.body()).isEqualTo(MAP);
    }

    @Test
    void answersRowsThroughAMapAndSaysWhereEachAnswerWasReadFrom() {
        List<JsonNode> lines = lines(post("?map=requests", OWN.formatted("A")));

        assertThat(lines).hasSize(3);
        JsonNode first = lines.get(0);
        assertThat(first.get("rows").toString()).isEqualTo("[2]");
        assertThat(first.get("outcome").asString()).isEqualTo("NEW");
        assertThat(first.at("/recommendation/id").asString())
                .isEqualTo(first.get("case").asString());
        assertThat(first.at("/origins/goal.stake/text").asString()).contains("High", "Priority", "SERIOUS");
        JsonNode stored = ServiceUnderTest.json(
                service.get("/api/v1/cases/" + first.get("case").asString()));
        assertThat(stored.at("/goal/stake").asString()).isEqualTo("SERIOUS");
        assertThat(stored.at("/origins/goal.stake/cell").asString()).isEqualTo("High");
        assertThat(lines.get(2).toString()).startsWith("{\"end\":true,\"new\":2,\"updated\":0,\"unchanged\":0");
        assertThat(lines.get(2).get("notRead")).isEmpty();
        assertThat(lines(post("?map=requests", "Request;Priority;No.;Colour\nOther work;Low;N-1;red\n"))
                        .get(1)
                        .get("notRead")
                        .toString())
                .isEqualTo("[\"Colour\"]");
    }

    @Test
    void saysItInTheLanguageThatIsAskedFor() {
        HttpResponse<String> answer = post("?map=requests", OWN.formatted("DE"), "Accept-Language", "de-CH,en;q=0.5");

        assertThat(lines(answer).get(0).at("/origins/goal.stake/text").asString())
                .contains("Spalte Priority");
        assertThat(answer.headers().firstValue("Vary")).contains("Accept-Language");
        String again = post("?map=requests", OWN.formatted("DE").replace("late", "very late"), "Accept-Language", "de")
                .body();
        assertThat(again).contains("Nichts wurde gespeichert");
        HttpResponse<String> bad = post("", "title,goal.stake\nForms,ENORMOUS\n", "Accept-Language", "de");
        assertThat(bad.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(lines(bad).get(0).at("/problem/errors/0/detail").asString()).contains("gibt es");
    }

    @Test
    void hindersNoRowByABadOne() {
        List<JsonNode> lines =
                lines(post("", "title,goal.stake\nLate reports,SERIOUS\nno\nForms,ENORMOUS\nWrong forms,LITTLE\n"));

        assertThat(outcomes(lines)).containsExactly("NEW", "BAD", "BAD", "NEW");
        assertThat(lines.get(2).at("/problem/errors/0/pointer").asString()).isEqualTo("/goal/stake");
        assertThat(lines.get(2).at("/problem/line").asInt()).isEqualTo(4);
        assertThat(lines.get(4).get("bad").asInt()).isEqualTo(2);
    }

    @Test
    void tellsReferencesThatAreKnownAndDoesWithThemWhatIsWishedFor() {
        String sheet = OWN.formatted("R");
        List<JsonNode> first = lines(post("?map=requests", sheet));
        String id = first.get(0).get("case").asString();
        String changed = sheet.replace("High", "Low");

        assertThat(outcomes(lines(post("?map=requests", sheet)))).containsExactly("UNCHANGED", "UNCHANGED");
        List<JsonNode> told = lines(post("?map=requests", changed));
        assertThat(outcomes(told)).containsExactly("CONFLICT", "UNCHANGED");
        assertThat(told.get(0).get("case").asString()).isEqualTo(id);
        assertThat(told.get(0).at("/problem/type").asString()).isEqualTo("urn:gapwise:problem:row-conflict");
        assertThat(outcomes(lines(post("?map=requests&reference=skip", changed))))
                .containsExactly("SKIPPED", "UNCHANGED");
        assertThat(version(id)).isEqualTo(1);

        ServiceUnderTest.send(service.to("/api/v1/cases/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"tags\":[\"kept\"],\"actual\":\"Two days late\"}"))
                .build());
        List<JsonNode> updated = lines(post("?map=requests&reference=update", changed));
        assertThat(outcomes(updated)).containsExactly("UPDATED", "UNCHANGED");
        JsonNode now = ServiceUnderTest.json(service.get("/api/v1/cases/" + id));
        assertThat(now.at("/goal/stake").asString()).isEqualTo("LITTLE");
        assertThat(now.toString()).contains("Two days late", "\"tags\":[\"kept\"]");
        assertThat(now.at("/origins/goal.stake/cell").asString()).isEqualTo("Low");
        assertThat(now.at("/answers/0/id").asString())
                .isEqualTo(updated.get(0).at("/recommendation/id").asString());

        List<JsonNode> made = lines(post("?map=requests&reference=new", sheet));
        assertThat(outcomes(made)).containsExactly("NEW", "UNCHANGED");
        assertThat(outcomes(lines(post("?map=requests&reference=update", sheet.replace("late", "too late")))))
                .as("two cases have it by now")
                .containsExactly("CONFLICT", "UNCHANGED");
    }

    @Test
    void saysBeforehandWhatWouldBecomeOfEachRow() {
        long before = stored();

        List<JsonNode> lines = lines(post("?map=requests&dryRun=true", OWN.formatted("DRY") + "Again;Low;DRY-1\n"));

        assertThat(outcomes(lines)).containsExactly("NEW", "NEW", "CONFLICT");
        assertThat(lines.get(0).at("/gapCase/goal/stake").asString()).isEqualTo("SERIOUS");
        assertThat(lines.get(0).has("recommendation")).isFalse();
        assertThat(lines.get(2).at("/problem/detail").asString()).contains("row 2");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void saysThatAPreviewComesInLinesOnly() {
        HttpResponse<String> refused = ServiceUnderTest.send(service.to("/api/v1/sheets?dryRun=true")
                .header("Accept", "text/csv")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(OWN))
                .build());

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(refused.body()).contains("application/x-ndjson").doesNotContain("no-such-word");
    }

    @Test
    void knowsAnExportThatComesBack() {
        lines(post("?map=requests", OWN.formatted("X")));
        String exported = service.get("/cases/export.csv?q=X-1").body();
        assertThat(exported).contains("Priority");

        assertThat(outcomes(lines(post("", exported)))).containsExactly("UNCHANGED");
        List<JsonNode> changed = lines(post("", exported.replace("Monthly", "Weekly")));
        assertThat(outcomes(changed)).containsExactly("UPDATED");
        assertThat(version(changed.get(0).get("case").asString())).isEqualTo(2);
        assertThat(outcomes(lines(post("", exported.replace("Monthly", "Daily")))))
                .as("it is another version by now")
                .containsExactly("CONFLICT");
    }

    @Test
    void refusesWhatIsNoSheetAndNamesEverythingThatIsWrong() {
        assertThat(post("", "").statusCode()).isEqualTo(400);
        assertThat(post("", "[]").statusCode()).isEqualTo(400);
        HttpResponse<String> header = post("", "colour,goal.stak\nx,y\n");
        assertThat(header.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(header).get("errors")).hasSize(2);
        HttpResponse<String> other = post("?map=requests", "Wish,Urgency\nx,y\n");
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(other.body()).contains("bad-sheet", "Request");
        assertThat(post("?map=none", OWN).statusCode()).isEqualTo(404);
        assertThat(ServiceUnderTest.json(post("?mpa=x&reference=maybe&dryRun=1", OWN))
                        .get("errors"))
                .hasSize(3);
        assertThat(post("", "x".repeat(21 * 1024 * 1024)).statusCode()).isEqualTo(413);
        assertThat(lines(post("", "title\n")).get(0).get("end").asBoolean()).isTrue();
    }

    @Test
    void looksIntoAFileAndOffersTheMapsForItsShape() {
        JsonNode table = guess(OWN.formatted("G"));
        String shape = table.get("shape").asString();

        assertThat(table.get("columns").findValuesAsString("name")).containsExactly("Request", "Priority", "No.");
        assertThat(table.at("/columns/0/examples/0").asString()).isEqualTo("Monthly report late");
        assertThat(table.at("/guess/columns/1/column").asString()).isEqualTo("Priority");
        assertThat(table.get("maps")).isEmpty();
        ServiceUnderTest.send(service.to("/api/v1/sheet-maps/guessed?shape=" + shape)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(table.get("guess").toString()))
                .build());
        assertThat(guess(OWN.formatted("H")).get("maps").toString()).isEqualTo("[\"guessed\"]");
    }

    @Test
    void answersMoreRowsThanFitIntoOneGroup() {
        StringBuilder sheet = new StringBuilder("title,reference,obstacles.habit\n");
        for (int i = 0; i < 230; i++) {
            sheet.append("Late reports %d,M-%d,PRESENT\n".formatted(i, i));
        }

        List<JsonNode> lines = lines(post("", sheet.toString()));

        assertThat(lines).hasSize(231);
        assertThat(lines.get(229).get("rows").toString()).isEqualTo("[231]");
        assertThat(lines.get(230).get("new").asInt()).isEqualTo(230);
    }

    @Test
    void bringsTheSendersOwnFileBackWithTheAnswersBesideItsRows() {
        String sheet = "Our requests;;\n" + OWN.formatted("OWN") + "no;Low;\n";

        HttpResponse<String> back = post("?map=requests", sheet, "Accept", "text/csv", "Accept-Language", "de");

        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        List<String> lines = back.body().lines().toList();
        assertThat(lines.get(1)).startsWith("Request;Priority;No.;").contains(";case;version;origins");
        assertThat(lines.get(2)).startsWith("Monthly report late;High;OWN-1;").contains("in Spalte Priority");
        assertThat(lines.get(4)).startsWith("no;Low;;").contains("3");
        assertThat(outcomes(lines(post("?map=requests", back.body()))))
                .containsExactly("UNCHANGED", "UNCHANGED", "BAD");
        String again = post("?map=requests", back.body().replace("late;High", "late;Low"), "Accept", "text/csv")
                .body();
        assertThat(again.lines().toList().get(1))
                .as("the columns are filled anew and not added once more")
                .containsOnlyOnce(";case;version;origins");
        assertThat(again).contains(";2;", "read as LITTLE");
        assertThat(post("?map=requests&reference=new", "Request;Priority;No.\nOther work;High;OWN-1\n", "Accept", XLSX)
                        .statusCode())
                .as("it was no workbook")
                .isEqualTo(406);
    }

    @Test
    void bringsAWorkbookBack() throws Exception {
        lines(post("?map=requests", OWN.formatted("BOOK")));
        byte[] workbook = HttpClient.newHttpClient()
                .send(service.to("/cases/export.xlsx?q=BOOK").build(), BodyHandlers.ofByteArray())
                .body();

        HttpResponse<byte[]> back = HttpClient.newHttpClient()
                .send(
                        service.to(SHEETS)
                                .header("Content-Type", XLSX)
                                .header("Accept", XLSX)
                                .POST(BodyPublishers.ofByteArray(workbook))
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(back.statusCode()).isEqualTo(200);
        Path file = Files.write(folder.resolve("back.xlsx"), back.body());
        try (SheetFile sheet = SheetFile.open(file)) {
            List<String> columns = sheet.form().columns();
            assertThat(columns).containsOnlyOnce("case", "version");
            assertThat(ReturnColumns.version(columns, sheet.next().cells())).isEqualTo(1);
        }
    }

    private static JsonNode guess(String csv) {
        return ServiceUnderTest.json(send("/api/v1/sheet-maps/guess", csv)).at("/tables/0");
    }

    private static long stored() {
        return service.get("/api/v1/cases?limit=100").body().split("\"id\"").length;
    }

    private static int version(String id) {
        return ServiceUnderTest.json(service.get("/api/v1/cases/" + id))
                .get("version")
                .asInt();
    }

    private static List<String> outcomes(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("outcome"))
                .map(line -> line.get("outcome").asString())
                .toList();
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(ServiceUnderTest.JSON::readTree).toList();
    }

    private static HttpResponse<String> post(String query, String csv, String... headers) {
        return send(SHEETS + query, csv, headers);
    }

    private static HttpResponse<String> send(String path, String csv, String... headers) {
        HttpRequest.Builder request =
                service.to(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(csv));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return ServiceUnderTest.send(request.build());
    }
}
