package io.gapwise.service.casecomments;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.sheets.mapping.RowText;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What came as a comment in a sheet stands in the case of its row, and nothing follows from it by itself. */
@Timeout(120)
class CaseCommentsTest {

    private static final String MAP = """
            {"gapwiseSheetMap": 1, "columns": [
              {"column": "Request", "use": "ANSWER", "field": "title"},
              {"column": "No.", "use": "ANSWER", "field": "reference"},
              {"column": "Priority", "use": "ANSWER", "field": "goal.stake", "words": {"High": "SERIOUS", "Low": "LITTLE"}},
              {"column": "Remarks", "use": "COMMENT"}]}""";
    private static final String SHEET =
            "Request;Priority;No.;Remarks\nReports are late;High;%1$s-1;The scanner is broken, says Xylophone.\n"
                    + "Forms are wrong;Low;%1$s-2;\n";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final GapCases cases = service.bean(GapCases.class);
    private static final CaseComments comments = service.bean(CaseComments.class);

    @BeforeAll
    static void keepMap() {
        HttpResponse<String> kept = ServiceUnderTest.send(service.to("/api/v1/sheet-maps/remarks")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(MAP))
                .build());
        assertThat(kept.body()).isEqualTo(MAP);
    }

    @Test
    void standInTheCaseOfTheirRowAndChangeNothing() throws Exception {
        List<JsonNode> lines = sent("", SHEET.formatted("A"));

        String id = lines.get(0).get("case").asString();
        JsonNode stored = stored(id);
        assertThat(stored.get("comments").toString())
                .isEqualTo("[{\"column\":\"Remarks\",\"text\":\"The scanner is broken, says Xylophone.\"}]");
        assertThat(stored.at("/obstacles/toolsInadequate").isMissingNode()).isTrue();
        assertThat(stored.get("version").asInt()).isEqualTo(1);
        assertThat(cases.get(id).body()).doesNotContain("Xylophone", "statements");
        assertThat(stored(lines.get(1).get("case").asString()).get("comments")).isEmpty();
    }

    @Test
    void areJoinedByThoseOfASheetThatChangesTheCase() throws Exception {
        String sheet = SHEET.formatted("B");
        String id = sent("", sheet).get(0).get("case").asString();

        String changed = sheet.replace("High", "Low");
        sent("&reference=update", changed.replace("The scanner", "Now the printer"));
        sent("&reference=update", sheet.replace("The scanner", "Now the printer"));

        assertThat(comments.of(id))
                .extracting(KeptComment::text)
                .containsExactly(
                        "The scanner is broken, says Xylophone.", "Now the printer is broken, says Xylophone.");
    }

    @Test
    void goAlongWithACopyAndIntoTheExport() throws Exception {
        String id = sent("", SHEET.formatted("C")).get(0).get("case").asString();
        CaseView copy = cases.duplicate(id, "");

        assertThat(comments.of(copy.id())).hasSize(1);
        assertThat(service.get("/api/v1/export").body().lines())
                .filteredOn(line -> line.startsWith("{\"type\":\"case-comment\"") && line.contains(copy.id()))
                .singleElement()
                .asString()
                .contains("\"number\":1", "\"column\":\"Remarks\"", "Xylophone");
    }

    @Test
    void areGoneWhenTheCaseIsErasedAndTheReceiptCountsThem() throws Exception {
        String id = sent("", SHEET.formatted("D")).get(0).get("case").asString();

        HttpResponse<String> receipt =
                ServiceUnderTest.send(service.to("/api/v1/cases/" + id).DELETE().build());

        assertThat(ServiceUnderTest.json(receipt).at("/erased/comments").asInt())
                .isEqualTo(1);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from case_comment where case_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void areReadOnly() throws Exception {
        String id = sent("", SHEET.formatted("E")).get(0).get("case").asString();

        HttpResponse<String> refused = ServiceUnderTest.send(service.to("/api/v1/cases/" + id)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"comments\":[]}"))
                .build());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).at("/errors/0/pointer").asString())
                .isEqualTo("/comments");
    }

    @Test
    void areCutAndLimited() throws Exception {
        KeptComment longer = new KeptComment("c".repeat(300), "😀".repeat(2_500) + "\0");
        assertThat(longer.text()).hasSizeLessThanOrEqualTo(KeptComment.LONGEST).endsWith("😀…");
        assertThat(longer.column()).hasSize(200);
        assertThat(new KeptComment("c", "a\0b").text()).isEqualTo("a b");
        assertThat(KeptComment.of(Collections.nCopies(80, new RowText("c", "said"))))
                .hasSize(KeptComment.MOST);
        assertThat(KeptComment.of(List.of(new RowText("c", " ")))).isEmpty();

        String id = cases.create("{\"title\":\"Shifts are swapped\"}").id();
        List<KeptComment> many = IntStream.range(0, 80)
                .mapToObj(i -> new KeptComment("c", "said " + i))
                .toList();
        comments.addMore(id, List.of(longer));
        comments.addMore(id, many);
        comments.addMore(id, many);
        assertThat(comments.of(id)).hasSize(KeptComment.MOST).startsWith(longer);
    }

    private static List<JsonNode> sent(String wish, String sheet) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to("/api/v1/sheets?map=remarks" + wish)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(sheet))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(ServiceUnderTest.JSON::readTree).toList();
    }

    private static JsonNode stored(String id) {
        return ServiceUnderTest.json(service.get("/api/v1/cases/" + id));
    }
}
