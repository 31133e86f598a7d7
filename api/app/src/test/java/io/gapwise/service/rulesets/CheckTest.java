package io.gapwise.service.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CheckTest {

    private static final String RULE = """
            package causes

            rule "causes/one"
                @summary( "One" )
                @source( "mager-pipe" )
            when
                GapCase( obstacles.toolsInadequate == PRESENT )
            then
                advise.caution( "A" );
            end
            """;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void findsNothingWrongWithAGoodRuleThatStandsOnALiveSource() {
        HttpResponse<String> answer = check(service, Map.of("causes/one.drl", RULE));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ServiceUnderTest.json(answer).toString()).isEqualTo("{\"clean\":true,\"problems\":[]}");
    }

    @Test
    void tellsEveryMistakeWithItsPlace() {
        String bad = RULE.replace("PRESENT", "PRESNT").replace("advise.caution", "advise.cautoin");

        JsonNode report = ServiceUnderTest.json(check(service, Map.of("causes/one.drl", bad)));

        assertThat(report.get("clean").asBoolean()).isFalse();
        assertThat(report.get("problems")).hasSize(2);
        JsonNode first = report.at("/problems/0");
        assertThat(first.get("severity").asString()).isEqualTo("ERROR");
        assertThat(first.get("file").asString()).isEqualTo("causes/one.drl");
        assertThat(first.get("line").asInt()).isEqualTo(7);
        assertThat(first.get("maybe").asString()).isEqualTo("PRESENT");
    }

    @Test
    void takesTheSourcesThatAreSentBeforeThoseThatAreLive() {
        JsonNode report = ServiceUnderTest.json(check(service, Map.of("causes/one.drl", RULE, "sources.json", "[]")));

        assertThat(report.at("/problems/0/code").asString()).isEqualTo("unknown-source");
    }

    /** They are read as texts and nothing else; what is left of them is a report. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void refusesAHostileTextInAReport(String id, String file) {
        String before = service.get("/api/v1/rulesets").body();

        HttpResponse<String> answer = check(service, Map.of("causes/one.drl", file));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode report = ServiceUnderTest.json(answer);
        assertThat(report.get("clean").asBoolean()).isFalse();
        assertThat(report.at("/problems/0/line").asInt()).isPositive();
        assertThat(answer.body()).doesNotContain("org.drools", "Exception");
        assertThat(service.get("/api/v1/rulesets").body()).isEqualTo(before);
    }

    static Stream<Arguments> attacks() throws IOException {
        try (InputStream in = CheckTest.class.getResourceAsStream("/io/gapwise/core/ruleset/drl/attacks.json")) {
            return StreamSupport.stream(
                    ServiceUnderTest.JSON.readTree(in.readAllBytes()).spliterator(), false)
                    .filter(attack -> !attack.has("repeat"))
                    .filter(attack -> !attacked(attack).isEmpty())
                    .map(attack -> Arguments.of(attack.get("id").asString(), attacked(attack)))
                    .toList()
                    .stream();
        }
    }

    private static String attacked(JsonNode attack) {
        String text = attack.get("text").asString();
        return switch (attack.get("where").asString()) {
            case "then" -> RULE.replace("\nend", "\n    " + text + "\nend");
            case "constraint" -> RULE.replace(" )\nthen", ", " + text + " )\nthen");
            case "element" -> RULE.replace("\nthen", "\n    " + text + "\nthen");
            case "attribute" -> RULE.replace("\nwhen", "\n    " + text + "\nwhen");
            case "top" -> RULE.replace("\nrule", "\n" + text + "\nrule");
            case "head" -> text + "\n" + RULE;
            case "replace-when" -> RULE.replace("GapCase( obstacles.toolsInadequate == PRESENT )", text);
            default -> "";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a.drl\":1,\"b/c.drl\":null,\"~.drl\":[[{}]]}'|/a.drl,/b~1c.drl,/~0.drl",
                "'{\"a.drl\":\"x\",\"a.drl\":\"y\"}'|/a.drl",
                "'{\"a.drl\":\"\\ud800\"}'|/a.drl",
                "'{\"a.drl\":\"x\"'|/a.drl",
                "'{\"a.drl\":'|/a.drl",
                "'{} {}'|''",
                "'[]'|''",
                "'null'|''",
                "''|''",
                "'\"x\"'|''",
            })
    void namesAllThatIsWrongWithTheMap(String body, String pointers) {
        HttpResponse<String> answer = check(service, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode problem = ServiceUnderTest.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:gapwise:problem:bad-rule-files");
        assertThat(StreamSupport.stream(problem.get("errors").spliterator(), false)
                        .map(error -> error.get("pointer").asString()))
                .containsExactly(pointers.split(","));
        assertThat(answer.body()).doesNotContain("jackson", "Exception");
    }

    @Test
    void refusesMoreTextThanARuleSetMayHave() {
        assertThat(check(service, Map.of("a.drl", "x".repeat(4 * 1024 * 1024 + 1)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(check(service, "{\"a\":\"" + "x".repeat(9_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(check(service, Map.of("a.drl", "x".repeat(4 * 1024 * 1024))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesMoreFilesThanARuleSetMayHave() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i <= 4000; i++) {
            files.put("causes/f" + i + ".drl", "");
        }
        assertThat(check(service, files).statusCode()).isEqualTo(413);
    }

    @Test
    void saysWhatItLeftOutOfTheJudgementOfALargeSet(@TempDir Path data) {
        Map<String, String> whole = new HashMap<>();
        BuiltInRules.files()
                .files()
                .forEach((name, content) -> whole.put(name, new String(content, StandardCharsets.UTF_8)));
        try (ServiceUnderTest own = ServiceUnderTest.on(data, "--gapwise.meaning-up-to=10")) {
            JsonNode report = ServiceUnderTest.json(check(own, whole));

            assertThat(report.get("clean").asBoolean()).isTrue();
            assertThat(report.toString()).contains("meaning-not-judged", "more than 10 rules");
        }
    }

    @Test
    void asksWhoeverChecksTooOftenToWait(@TempDir Path data) {
        try (ServiceUnderTest own =
                ServiceUnderTest.on(data, "--gapwise.checks.burst=2", "--gapwise.checks.per-second=1")) {
            HttpResponse<String> answer = check(own, "{}");
            for (int i = 0; i < 20 && answer.statusCode() == 200; i++) {
                answer = check(own, "{}");
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(own.post(MiniFolder.TOOLS).statusCode()).isEqualTo(201);
        }
    }

    private static HttpResponse<String> check(ServiceUnderTest at, Map<String, String> files) {
        return check(at, ServiceUnderTest.JSON.writeValueAsString(files));
    }

    private static HttpResponse<String> check(ServiceUnderTest at, String body) {
        return ServiceUnderTest.send(at.to("/api/v1/rulesets/check")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
