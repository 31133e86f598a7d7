package io.gapwise.service.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Routes;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.requests.Call.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The API answers as the standards of HTTP let clients expect it. */
class MannersTest {

    private static final String ASK = ServiceUnderTest.RECOMMENDATIONS;
    private static final String CASE = "{\"title\":\"Late reports\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final String ID =
            Call.json(service, ASK, CASE).answer().json().get("id").asString();

    private static Answer get(String path) {
        return Call.to(service, path).answer();
    }

    private static int count() {
        return get("/api/v1/recommendations?limit=100").json().size()
                + get("/api/v1/cases?limit=100").json().size();
    }

    /** Every route of the API that a program may call. */
    static List<String> routes() {
        return Routes.of(service).stream()
                .filter(route -> route.contains(" /api/v1/"))
                .toList();
    }

    private static Answer asked(String route, String query) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{(number)}", "1")
                .replaceAll("\\{\\w+}", ID);
        Call call = Call.to(service, path + query).with("Content-Type", "application/json");
        return method.equals("GET") || method.equals("DELETE")
                ? call.method(method).answer()
                : call.with("X-Nothing", "1").method(method).answer();
    }

    /**
     * Where some parameters are described, the method reads them itself, after it has found what the id names; of a plan
     * and an initiative there is none of this id, and a batch, a sheet, a job and a file want another type.
     */
    @ParameterizedTest
    @MethodSource("routes")
    void namesAParameterThatItDoesNotKnow(String route) {
        Answer answer = asked(route, "?colour=red");

        if (List.of(404, 415).contains(answer.status())) {
            assertThat(route)
                    .containsAnyOf("/plans/{id}/", "/initiatives/{id}/", "sheet", "/batch", "/import", "/jobs");
            return;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        JsonNode errors = answer.json().get("errors");
        assertThat(errors.valueStream().map(each -> each.path("code").asString("")))
                .contains("no-such-parameter");
        assertThat(answer.text()).contains("colour");
    }

    @Test
    void saysWhichParametersThereAre() {
        JsonNode error = get(ASK + "?limt=3").json().at("/errors/0");

        assertThat(error.get("parameter").asString()).isEqualTo("limt");
        assertThat(error.get("maybe").asString()).isEqualTo("limit");
        assertThat(error.get("allowed").toString()).contains("\"since\"", "\"cursor\"");
        assertThat(get(ASK + "/" + ID + "?limit=3")
                        .json()
                        .at("/errors/0/detail")
                        .asString())
                .contains("no other one here");
        assertThat(get(ASK + "?limit=3&limit=3").json().at("/errors/0/code").asString())
                .isEqualTo("given-twice");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void tellsAtEachAddressWhatMayBeDoneThere(String route) {
        String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x");
        Answer options = Call.to(service, path).method("OPTIONS").answer();
        String method = route.substring(0, route.indexOf(' '));

        assertThat(options.status()).isEqualTo(200);
        assertThat(List.of(options.header("Allow").split(", ?"))).contains(method, "OPTIONS");
        Answer other = Call.to(service, path)
                .with("Content-Type", "application/json")
                .method("PROPFIND")
                .answer();
        assertThat(other.status()).isEqualTo(405);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(List.of(other.header("Allow").split(", ?"))).contains(method, "OPTIONS");
    }

    @Test
    void givesTheHeadersOfGetToHead() {
        Answer head = Call.to(service, ASK + "/" + ID).method("HEAD").answer();
        Answer got = get(ASK + "/" + ID);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary")) {
            assertThat(head.header(name)).as(name).isEqualTo(got.header(name)).isNotEmpty();
        }
        assertThat(got.header("Date")).isNotEmpty();
        assertThat(got.header("Server")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html                                    | 406",
                "application/json;q=0                         | 406",
                "application/json;q=0, */*                    | 406",
                "*/*;q=0                                      | 406",
                "nonsense                                     | 406",
                "application/problem+json                     | 406",
                "application/problem+json, application/json   | 200",
                "application/xml, */*;q=0.1                   | 200",
                "text/html, application/json;q=0.5            | 200",
                "application/json, text/html;q=0              | 200",
                "application/*                                | 200"
            })
    void givesWhatIsAccepted(String accept, int status) {
        Answer answer = Call.to(service, ASK + "/" + ID).with("Accept", accept).answer();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .isEqualTo(status == 406 ? "application/problem+json" : "application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/pdf                              | application/pdf        | %PDF",
                WORD + "                                      | " + WORD + "           | PK",
                "text/markdown                                | text/markdown          | #",
                "text/html;q=0.3, application/pdf;q=0.9       | application/pdf        | %PDF",
                "*/*                                          | text/html              | <",
            })
    void givesTheBriefAsItIsAccepted(String accept, String type, String begins) {
        for (String kind : List.of("/brief", "/reply")) {
            Answer answer = Call.to(service, ASK + "/" + ID + kind)
                    .with("Accept", accept)
                    .with("Accept-Language", "de")
                    .answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith(type);
            assertThat(answer.text()).startsWith(begins);
            assertThat(answer.header("Content-Language")).startsWith("de");
        }
        assertThat(Call.to(service, ASK + "/" + NO_ID + "/brief")
                        .with("Accept", accept)
                        .answer()
                        .header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void findsAnIdInCapitals() {
        String capitals = ID.toUpperCase(Locale.ROOT);

        for (String path : List.of(ASK + "/%s", ASK + "/%s/case", "/api/v1/cases/%s", "/api/v1/cases/%s/versions/1")) {
            assertThat(get(path.formatted(capitals)).text())
                    .isEqualTo(get(path.formatted(ID)).text());
            assertThat(get(path.formatted(capitals)).status()).isEqualTo(200);
        }
    }

    static Stream<String> dry() {
        return Stream.of(ASK, "/api/v1/cases", "/api/v1/cases/" + ID + "/recommendations");
    }

    @ParameterizedTest
    @MethodSource("dry")
    void triesWithoutStoringAnything(String path) {
        int before = count();
        String versions = get("/api/v1/cases/" + ID).text();

        Answer dry = Call.json(service, path + "?dryRun=true", CASE).answer();

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.header("Dry-Run")).isEqualTo("true");
        assertThat(dry.header("Location")).isEmpty();
        assertThat(dry.json().get("id").asString()).isEqualTo(NO_ID);
        assertThat(count()).isEqualTo(before);
        assertThat(get("/api/v1/cases/" + ID).text()).isEqualTo(versions);
    }

    @Test
    void answersInTrialAsItWouldInEarnest() {
        Answer dry = Call.json(service, ASK + "?dryRun=true", CASE)
                .with("Accept-Language", "de")
                .answer();
        JsonNode stored = Call.to(service, ASK + "/" + ID)
                .with("Accept-Language", "de")
                .answer()
                .json();

        assertThat(dry.json().get("verdict")).isEqualTo(stored.get("verdict"));
        assertThat(dry.json().get("causes")).isEqualTo(stored.get("causes"));
        assertThat(dry.header("Content-Language")).isEqualTo("de");
        assertThat(Call.json(service, ASK + "?dryRun=true", "{}").answer().status())
                .isEqualTo(400);
        assertThat(Call.json(service, ASK + "?dryRun=yes", CASE)
                        .answer()
                        .json()
                        .at("/errors/0/allowed")
                        .toString())
                .isEqualTo("[\"true\",\"false\"]");
        assertThat(Call.json(service, ASK + "?dryRun=false", CASE).answer().status())
                .isEqualTo(201);
    }

    @Test
    void triesABatchWithoutStoringAnything() {
        int before = count();

        Answer dry = Call.to(service, ASK + "/batch?dryRun=true")
                .with("Content-Type", "application/x-ndjson")
                .post(Call.utf8(CASE + "\nnonsense\n" + CASE))
                .answer();

        List<String> lines = dry.text().lines().collect(Collectors.toList());
        assertThat(dry.header("Dry-Run")).isEqualTo("true");
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains(NO_ID, "\"TRAINING\"");
        assertThat(lines.get(3)).isEqualTo("{\"end\":true,\"answered\":2,\"bad\":1,\"dryRun\":true}");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void opensAGroupOfAnswers() {
        String nearest = ASK + "/" + ID + "/nearest?target=verdict:MIXED&open=";

        assertThat(get(nearest + "obstacles").status()).isEqualTo(200);
        assertThat(get(nearest + "obstacles,gap.nature").status()).isEqualTo(200);
        JsonNode error = get(nearest + "obstacle").json().at("/errors/0");
        assertThat(error.get("maybe").asString()).isEqualTo("obstacles");
        assertThat(error.get("allowed").toString()).contains("\"obstacles\"", "\"obstacles.habit\"");
    }

    @Test
    void saysThatAPlusWasLost() {
        Answer lost = get(ASK + "?since=2026-01-31T08:00:00+01:00");

        assertThat(lost.json().at("/errors/0/detail").asString()).contains("%2B");
        assertThat(get(ASK + "?since=2026-01-31T08:00:00%2B01:00").status()).isEqualTo(200);
        assertThat(get(ASK + "?since=yesterday").json().at("/errors/0/detail").asString())
                .doesNotContain("%2B");
    }

    @Test
    void namesAMisspeltAnswerThatIsToBeLeftOut() {
        Answer answer = Call.json(service, ASK + "/" + ID + "/what-if", "{\"obstacle\":null,\"gap\":{\"natur\":null}}")
                .answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/obstacle");
        assertThat(answer.json().at("/errors/0/maybe").asString()).isEqualTo("obstacles");
        assertThat(answer.json().at("/errors/1/pointer").asString()).isEqualTo("/gap/natur");
        Answer patched = Call.to(service, "/api/v1/cases/" + ID)
                .with("Content-Type", "application/json")
                .with("If-Match", "*")
                .patch("{\"obstacle\":null}")
                .answer();
        assertThat(patched.status()).isEqualTo(400);
        assertThat(patched.json().at("/errors/0/maybe").asString()).isEqualTo("obstacles");
        assertThat(Call.json(service, ASK + "/" + ID + "/what-if", "{\"obstacles\":null,\"gap\":{\"nature\":null}}")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\\u00a0\\u2003\\u200b", "\\n\\t \\n"})
    void refusesATitleInWhichNothingCanBeSeen(String title) {
        Answer answer =
                Call.json(service, ASK, "{\"title\":\"%s\"}".formatted(title)).answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/title");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("missing");
    }

    /** What is suggested in the place of a mistake is no mistake itself. */
    @ParameterizedTest
    @ValueSource(strings = {"verdit:TRAINING", "caus:NEVER_LEARNED", "verdict:TRAINIG", "COACHIN", "remdy:FIX_TOOLS"})
    void suggestsWhatItAccepts(String conclusion) {
        JsonNode error =
                get(ASK + "/" + ID + "/why-not?conclusion=" + conclusion).json().at("/errors/0");

        assertThat(error.get("allowed").valueStream().limit(12).map(JsonNode::asString))
                .allSatisfy(allowed -> assertThat(get(ASK + "/" + ID + "/why-not?conclusion=" + allowed)
                                .status())
                        .as(allowed)
                        .isEqualTo(200));
        if (error.has("maybe")) {
            assertThat(get(ASK + "/" + ID + "/why-not?conclusion="
                                    + error.get("maybe").asString())
                            .status())
                    .isEqualTo(200);
        }
    }
}
