package io.gapwise.service.languages;

import static io.gapwise.app.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API answers in the language that Accept-Language names, and what is stored stays English. */
class AnswersInGermanTest {

    private static final String CASE = """
            {"title": "Bestellungen werden falsch erfasst", "goal": {"metric": "QUALITY", "baseline": 12.5, "target": 4},
             "audience": {"headcount": 12000}, "gap": {"nature": "TECHNICAL"},
             "obstacles": {"neverLearned": "PRESENT", "toolsInadequate": "PRESENT"},
             "evidence": {"sources": ["OBSERVATION"], "heard": ["MANAGERS"]}}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @TempDir
    private Path folder;

    @Test
    void aRecommendationIsGermanWhereItIsAskedForAndEnglishOtherwise() {
        HttpResponse<String> german = send(service, "POST", ServiceUnderTest.RECOMMENDATIONS, "de-AT,en;q=0.5", CASE);
        assertThat(german.statusCode()).isEqualTo(201);
        assertThat(german.headers().firstValue("Content-Language")).hasValue("de");
        assertThat(german.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(json(german).at("/verdict/summary").asString()).contains("weil es ihnen nie jemand beigebracht hat");

        String at =
                ServiceUnderTest.RECOMMENDATIONS + "/" + json(german).get("id").asString();
        HttpResponse<String> stored = send(service, "GET", at, null, null);
        assertThat(stored.headers().firstValue("Content-Language")).hasValue("en");
        assertThat(json(stored).at("/verdict/summary").asString()).contains("because nobody ever taught them");
        assertThat(send(service, "GET", at, "fr", null).body()).isEqualTo(stored.body());
        assertThat(send(service, "GET", at, "de", null).body()).isEqualTo(german.body());
        assertThat(withoutTexts(json(german))).isEqualTo(withoutTexts(json(stored)));
    }

    @Test
    void eachLanguageHasATagOfItsOwn() {
        String at = ServiceUnderTest.RECOMMENDATIONS + "/"
                + json(service.post(CASE)).get("id").asString();
        String english = tag(send(service, "GET", at, "en", null));
        String german = tag(send(service, "GET", at, "de", null));

        assertThat(german).isNotEqualTo(english);
        assertThat(status(at, "de", german)).isEqualTo(304);
        assertThat(status(at, "de", english)).isEqualTo(200);
    }

    @Test
    void listsBatchesAndCasesAreAnsweredInGermanToo() {
        HttpResponse<String> batch = send(
                service,
                "POST",
                ServiceUnderTest.RECOMMENDATIONS + "/batch",
                "de",
                CASE.replace("\n", "") + "\n{\"title\": \"x\"}\n");
        List<JsonNode> lines =
                batch.body().lines().map(ServiceUnderTest.JSON::readTree).toList();
        assertThat(lines.get(0).at("/verdict/summary").asString()).contains("weil ");
        assertThat(lines.get(1).get("title").asString()).isEqualTo("Das ist kein gültiger Fall");
        assertThat(lines.get(1).at("/errors/0/detail").asString())
                .isEqualTo("Der Text ist 1 Zeichen lang; angenommen werden 3 bis 200.");

        JsonNode list = json(send(service, "GET", ServiceUnderTest.RECOMMENDATIONS, "de", null));
        assertThat(list.get(0).at("/verdict/summary").asString()).contains("weil ");

        JsonNode made = json(send(service, "POST", "/api/v1/cases", "de", CASE));
        HttpResponse<String> answered =
                send(service, "POST", "/api/v1/cases/" + made.get("id").asString() + "/recommendations", "de", "{}");
        assertThat(json(answered).at("/verdict/summary").asString()).contains("weil ");
    }

    @Test
    void whyAndWhyNotAreToldInGerman() {
        String at = ServiceUnderTest.RECOMMENDATIONS + "/"
                + json(service.post(CASE)).get("id").asString();

        JsonNode why = json(send(service, "GET", at + "/why?conclusion=verdict:MIXED", "de", null));
        assertThat(why.at("/because/0/text").asString()).contains("weil ");
        assertThat(why.at("/because/0/rule/sentence").asString()).startsWith("Wo ");
        assertThat(why.at("/because/0/rule/source").asString()).endsWith("; Überblick über Studien)");
        HttpResponse<String> whyNot = send(service, "GET", at + "/why-not?conclusion=COACHING", "de", null);
        assertThat(whyNot.headers().firstValue("Content-Language")).hasValue("de");
    }

    @Test
    void theInterviewAsksInTheLanguageAskedFor() {
        HttpResponse<String> asked =
                send(service, "POST", "/api/v1/interviews/next", "de", "{\"case\": {\"title\": \"Ein Fall\"}}");

        assertThat(asked.headers().firstValue("Content-Language")).hasValue("de");
        JsonNode workplace = question(json(asked), "obstacles.workplace");
        assertThat(workplace.at("/question").asString()).endsWith("?").contains("Arbeitsplatz");
        assertThat(workplace.at("/labels/PRESENT").asString()).isNotBlank().isNotEqualTo("Present");
        assertThat(workplace.at("/statements/obstacles.toolsInadequate").asString())
                .contains("Werkzeuge");
        JsonNode purpose = question(json(asked), "gap.purpose");
        assertThat(purpose.at("/labels/HANDOVER").asString()).isNotBlank();
        assertThat(purpose.at("/help").asString()).contains("wählen Sie");
        JsonNode english =
                json(send(service, "POST", "/api/v1/interviews/next", null, "{\"case\": {\"title\": \"A case\"}}"));
        assertThat(question(english, "obstacles.workplace").at("/question").asString())
                .isEqualTo("What in their workplace stands in their way?");
    }

    @Test
    void aRuleWithoutATranslationIsEnglishAndTheHeaderSaysSo() {
        MiniFolder rules = MiniFolder.in(folder);
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn(rules.setting())) {
            HttpResponse<String> answer = send(own, "POST", ServiceUnderTest.RECOMMENDATIONS, "de", MiniFolder.TOOLS);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Content-Language")).hasValue("de, en");
            assertThat(json(answer).at("/verdict/summary").asString()).contains("No training, because");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Der Titel fehlt: Wie soll dieser Fall heißen?",
                "[] | Ein Fall ist ein JSON-Objekt, hier steht eine Liste.",
                "{\"title\":\"Fall\",\"titel\":1} | Ein solches Feld gibt es nicht.",
                "{\"title\":\"Fall\",\"gap\":{\"nature\":\"TECHNIC\"}} | Ein solches Wort gibt es hier nicht.",
                "{\"title\":\"Fall\",\"audience\":{\"headcount\":0}} | Hier muss eine ganze Zahl von 1 bis 10.000.000 stehen.",
                "{\"title\":\"Fall\",\"audience\":{\"headcount\":\"x\"}} | Hier muss eine ganze Zahl von 1 bis 10.000.000 stehen, nicht ein Text.",
                "{\"title\":\"Fall\"}} | Das ist ab Zeile 1, Spalte 17 kein gültiges JSON.",
            })
    void whatIsWrongWithACaseIsSaidInGerman(String sent, String detail) {
        HttpResponse<String> refused = send(service, "POST", ServiceUnderTest.RECOMMENDATIONS, "de", sent);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Language")).hasValue("de");
        JsonNode problem = json(refused);
        assertThat(problem.get("title").asString()).isEqualTo("Das ist kein gültiger Fall");
        assertThat(problem.get("detail").asString()).isEqualTo("Etwas stimmt nicht; errors nennt es.");
        assertThat(problem.at("/errors/0/detail").asString()).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations/nothing",
                "/api/v1/nothing",
                "/api/v1/recommendations?limit=0&x=1&limit=2",
                "/api/v1/recommendations/00000000-0000-0000-0000-000000000000/why?conclusion=X",
                "/api/v1/cases?open=perhaps",
                "/api/v1/recommendations?since=yesterday"
            })
    void whatIsWrongWithAQueryOrAnAddressIsSaidInGerman(String address) {
        JsonNode english = json(send(service, "GET", address, null, null));
        JsonNode german = json(send(service, "GET", address, "de", null));

        assertThat(german.get("title").asString())
                .isNotEqualTo(english.get("title").asString());
        assertThat(german.get("detail").asString())
                .isNotEqualTo(english.get("detail").asString());
        assertThat(codes(german)).isEqualTo(codes(english));
        for (int i = 0; i < german.path("errors").size(); i++) {
            String detail = "/errors/%d/detail".formatted(i);
            assertThat(german.at(detail).asString())
                    .isNotEqualTo(english.at(detail).asString());
        }
    }

    private static List<String> codes(JsonNode problem) {
        return problem.path("errors").findValuesAsString("code");
    }

    private static JsonNode question(JsonNode step, String id) {
        for (JsonNode question : step.get("questions")) {
            if (question.get("id").asString().equals(id)) {
                return question;
            }
        }
        throw new AssertionError("nobody asks " + id);
    }

    /** Leaves everything but what people read, so that two languages can be compared. */
    private static JsonNode withoutTexts(JsonNode answer) {
        List<JsonNode> left = new ArrayList<>(List.of(answer.deepCopy()));
        JsonNode whole = left.get(0);
        while (!left.isEmpty()) {
            JsonNode node = left.remove(left.size() - 1);
            if (node instanceof ObjectNode object) {
                object.remove(List.of("text", "summary", "source", "measure", "question", "because"));
            }
            node.forEach(left::add);
        }
        return whole;
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static int status(String address, String language, String tag) {
        return ServiceUnderTest.send(service.to(address)
                        .header("Accept-Language", language)
                        .header("If-None-Match", tag)
                        .build())
                .statusCode();
    }

    private static HttpResponse<String> send(
            ServiceUnderTest to, String method, String address, @Nullable String language, @Nullable String body) {
        var request = to.to(address);
        if (language != null) {
            request.header("Accept-Language", language);
        }
        if (body != null) {
            boolean lines = address.endsWith("/batch");
            request.header("Content-Type", lines ? "application/x-ndjson" : "application/json");
        }
        return ServiceUnderTest.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .build());
    }
}
