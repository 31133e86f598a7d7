package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.commands.CommandFolder;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.drafts.Drafts;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The text of a case can be erased for good, and what was decided can still be counted and proven. */
@Timeout(120)
class ErasureTest {

    private static final List<String> TEXTS = List.of(
            "Xylophone-title",
            "Xylophone-reference",
            "Xylophone-desired",
            "Xylophone-actual",
            "Xylophone-role",
            "Xylophone-objective",
            "Xylophone-capability",
            "Xylophone-note",
            "XYLOPHONE");
    private static final String CASE = """
            {"title":"Xylophone-title","reference":"Xylophone-reference","desired":"Xylophone-desired",
             "actual":"Xylophone-actual","audience":{"role":"Xylophone-role","headcount":12},
             "goal":{"objective":"Xylophone-objective","costPerYear":5,"currency":"EUR"},
             "gap":{"capability":"Xylophone-capability"},
             "evidence":{"statements":[
               {"obstacle":"toolsInadequate","says":"PRESENT","by":"MANAGERS","note":"Xylophone-note"},
               {"obstacle":"conflict","says":"ABSENT","by":"PERFORMERS","shownBy":"SURVEY","note":"XYLOPHONE"}]},
             "obstacles":{"neverLearned":"PRESENT"}}
            """;

    @TempDir
    private Path data;

    @Test
    void givesACaseBackAsItWasSent() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            HttpResponse<String> sent = service.get(about(service.post(CASE)) + "/case");

            assertThat(sent.statusCode()).isEqualTo(200);
            assertThat(sent.body()).isEqualTo(CASE);
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/00000000-0000-0000-0000-000000000000/case")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void erasesAllTextAndKeepsWhatWasDecided() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            HttpResponse<String> answer = service.post(CASE);
            String id = ServiceUnderTest.json(answer).get("id").asString();
            service.post("{\"title\":\"Another case\"}");
            Drafts drafts = service.bean(Drafts.class);
            String draft =
                    Callers.as(Caller.EVERYBODY, () -> drafts.begin(CASE, id).id());

            HttpResponse<String> erased = delete(service, "/api/v1/cases/" + id);
            JsonNode receipt = ServiceUnderTest.json(erased);

            assertThat(erased.body()).contains("\"erased\":{\"texts\":true,\"drafts\":1,\"uploadRows\":0,");

            assertThat(receipt.get("case").asString()).isEqualTo(id);
            assertThat(receipt.get("erasedBy").asString()).isEqualTo("everybody");
            assertThat(receipt.at("/erased/drafts").asInt()).isEqualTo(1);
            HttpResponse<String> gone = service.get(about(answer) + "/case");
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains("urn:gapwise:problem:erased", receipt.get("id").asString());
            for (String page : List.of(about(answer), "/answers/" + id, "/cases", "/interviews/" + draft + "/all")) {
                assertThat(service.get(page).body()).doesNotContain("Xylophone");
            }
            assertThat(service.get("/answers/" + id).body())
                    .contains("was erased on", receipt.get("id").asString());
            assertThat(ServiceUnderTest.json(service.get(about(answer))).at("/verdict/value"))
                    .isEqualTo(ServiceUnderTest.json(answer).at("/verdict/value"));
            assertThat(ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS)))
                    .hasSize(2);
            assertThat(CommandFolder.in(data)
                            .ask("verify", List.of("--replay"))
                            .lines()
                            .toString())
                    .contains("All is as it was answered: 2 answers");
        }
    }

    /** Whoever looks at an erased case reads in the language of the page what is not there any more. */
    @Test
    void offersNothingThatAnErasedCaseCannotGive() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            HttpResponse<String> answer = service.post(CASE);
            String id = ServiceUnderTest.json(answer).get("id").asString();
            String other = ServiceUnderTest.json(service.post(CASE.replace("Xylophone", "Another")))
                    .get("id")
                    .asString();
            String rule =
                    ServiceUnderTest.json(answer).at("/causes/0/reasons/0/rule").asString();
            // What these remember goes with the text.
            List<String> remembering = List.of("/picture/dots.json", "/rules/rule?name=" + rule);
            remembering.forEach(page -> assertThat(service.get(page).body()).contains("Xylophone"));
            SiteVisitor german = new SiteVisitor(service, "de");
            assertThat(german.get("/answers/" + id).document().select("form[action$=/edit]"))
                    .hasSize(1);
            delete(service, "/api/v1/cases/" + id);

            remembering.forEach(page -> assertThat(service.get(page).body()).doesNotContain("Xylophone"));
            Document page = german.get("/answers/" + id).document();
            assertThat(page.select("h1").text()).isEqualTo("[gelöscht]");
            assertThat(page.title()).startsWith("[gelöscht]");
            assertThat(page.select("form[action$=/edit], a[href$=/erase]")).isEmpty();
            for (String list : List.of("/cases", "/", "/cases/compare?one=%s&other=%s".formatted(id, other))) {
                assertThat(german.get(list).response().body())
                        .as(list)
                        .contains("[gelöscht]")
                        .doesNotContain("[erased]");
            }
            for (String link : page.select("main a[href^=/answers]").eachAttr("href")) {
                assertThat(german.get(link).status()).as(link).isEqualTo(200);
            }
            String token =
                    german.get("/upload").document().select("input[name=_csrf]").val();
            SiteVisitor.Page refused =
                    german.post("/answers/" + id + "/edit", List.of(SiteVisitor.field("_csrf", token)));
            assertThat(refused.status()).isEqualTo(410);
            assertThat(refused.document().text()).contains("Die Texte dieses Falls wurden gelöscht");
            assertThat(service.get(about(answer) + "/nearest").statusCode()).isEqualTo(200);
            assertThat(ServiceUnderTest.send(service.to(about(answer) + "/replay")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .body())
                    .contains("\"same\":true");
        }
    }

    /** A note in capitals looks like a word of the contract, and the name of an obstacle does not. */
    @Test
    void erasesTheNotesOfStatementsAndKeepsWhoSaidWhat() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            HttpResponse<String> answer = service.post(CASE);
            String id = ServiceUnderTest.json(answer).get("id").asString();

            delete(service, "/api/v1/cases/" + id);

            String export = service.get("/api/v1/export").body();
            assertThat(export)
                    .doesNotContainIgnoringCase("xylophone")
                    .contains("\"obstacle\":\"toolsInadequate\",\"says\":\"PRESENT\"", "\"currency\":\"EUR\"");
            String page = new SiteVisitor(service, "de")
                    .get("/answers/" + id)
                    .response()
                    .body();
            assertThat(page)
                    .contains("die Betroffenen selbst sagen, es sei nicht so, belegt durch eine Umfrage: „[gelöscht]“")
                    .doesNotContain("kennt nicht alles");
            assertThat(ServiceUnderTest.send(service.to(about(answer) + "/replay")
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.noBody())
                                    .build())
                            .body())
                    .contains("\"same\":true");
        }
    }

    @Test
    void erasesTwiceWithoutHarmAndFindsTheReceiptAgain() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String id = ServiceUnderTest.json(service.post(CASE)).get("id").asString();

            String receipt = delete(service, "/api/v1/cases/" + id).body();

            assertThat(delete(service, "/api/v1/cases/" + id).body()).isEqualTo(receipt);
            assertThat(service.get("/api/v1/erasures/" + id).body()).isEqualTo(receipt);
            String itsId = ServiceUnderTest.JSON.readTree(receipt).get("id").asString();
            assertThat(service.get("/api/v1/erasures/" + itsId).body()).isEqualTo(receipt);
        }
    }

    @Test
    void erasesByReferenceAndNeverWithoutOne() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
            service.post(CASE);
            service.post("{\"title\":\"Another case\"}");

            assertThat(delete(service, "/api/v1/cases").statusCode()).isEqualTo(400);
            assertThat(delete(service, "/api/v1/cases?reference=").statusCode()).isEqualTo(400);
            assertThat(ServiceUnderTest.json(delete(service, "/api/v1/cases?reference=Xylophone-reference")))
                    .hasSize(2);
            assertThat(delete(service, "/api/v1/cases?reference=Xylophone-reference")
                            .body())
                    .isEqualTo("[]");
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).body()).doesNotContain("Xylophone");
        }
    }

    @Test
    void erasesCasesOfAge() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--gapwise.retention.cases=1s")) {
            String about = about(service.post(CASE));
            service.bean(CaseRetention.class).eraseOld();
            assertThat(service.get(about + "/case").statusCode()).isEqualTo(200);
            Thread.sleep(1_100);

            service.bean(CaseRetention.class).eraseOld();

            assertThat(service.get(about + "/case").statusCode()).isEqualTo(410);
        }
    }

    /** Whoever gets hold of the file finds nothing of the text in it. */
    @Test
    void isGoneFromTheFileAfterTheNextStart() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            for (int i = 0; i < 20; i++) {
                service.post(CASE);
                service.post("{\"title\":\"Another case\"}");
            }
            assertThat(found()).isNotEmpty();
            delete(service, "/api/v1/cases?reference=Xylophone-reference");
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(found()).isEmpty();
            assertThat(CommandFolder.in(data).ask("verify", List.of()).exitCode())
                    .isZero();
            assertThat(service.post(CASE).statusCode()).isEqualTo(201);
        }
    }

    private List<String> found() throws Exception {
        String file = new String(Files.readAllBytes(data.resolve("gapwise.mv.db")), StandardCharsets.ISO_8859_1);
        return TEXTS.stream().filter(file::contains).toList();
    }

    private static String about(HttpResponse<String> answer) {
        return ServiceUnderTest.RECOMMENDATIONS + "/"
                + ServiceUnderTest.json(answer).get("id").asString();
    }

    private static HttpResponse<String> delete(ServiceUnderTest service, String path) {
        return ServiceUnderTest.send(service.to(path).DELETE().build());
    }
}
