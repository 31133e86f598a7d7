package io.gapwise.service.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Bodies that are no gap case: each is refused, and the place is named. */
class NonsenseTest {

    private static final String OTHER_CHARSET = "{\"title\":\"Grüße\"}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    static Stream<Arguments> nonsense() {
        return Stream.of(
                body("", ""),
                body("   \n", ""),
                body("nonsense", ""),
                body("{", ""),
                body("}", ""),
                body("[]", ""),
                body("[{\"title\":\"Case\"}]", ""),
                body("null", ""),
                body("true", ""),
                body("42", ""),
                body("\"title\"", ""),
                body("{\"title\":\"Case\"} {\"title\":\"Case\"}", ""),
                body("{\"title\":\"Case\"} trailing", ""),
                body("{\"title\":\"Case\",}", ""),
                body("{'title':'Case'}", ""),
                body("{title:\"Case\"}", ""),
                body("{\"title\":\"Case\" /* why */}", ""),
                body("{\"title\":\"Case\u0001\"}", ""),
                body("{\"title\":\"Ca\nse\"}", ""),
                body("{\"title\":\"Case\",\"goal\":{\"baseline\":NaN}}", ""),
                body("{\"title\":\"Case\",\"goal\":{\"baseline\":01}}", ""),
                body("<case><title>Case</title></case>", ""),
                body("title=Case", ""),
                body("{\"a\":".repeat(5_000), ""),
                body("[".repeat(60_000), ""),
                body("{}", ""),
                body("{\"title\":null}", "/title"),
                body("{\"title\":\"ab\"}", "/title"),
                body("{\"title\":\"" + "x".repeat(201) + "\"}", "/title"),
                body("{\"title\":7}", "/title"),
                body("{\"title\":[\"Case\"]}", "/title"),
                body("{\"title\":\"Case\",\"title\":\"Case\"}", "/title"),
                body("{\"title\":\"Case\",\"reference\":\"" + "x".repeat(101) + "\"}", "/reference"),
                body("{\"title\":\"Case\",\"reference\":5}", "/reference"),
                body("{\"title\":\"Case\",\"desired\":\"" + "x".repeat(2001) + "\"}", "/desired"),
                body("{\"title\":\"Case\",\"actual\":{}}", "/actual"),
                body("{\"title\":\"Case\",\"colour\":\"red\"}", "/colour"),
                body("{\"title\":\"Case\",\"a/b~c\":1}", "/a~1b~0c"),
                body("{\"title\":\"Case\",\"requestedSolution\":\"COURSE\"}", "/requestedSolution"),
                body("{\"title\":\"Case\",\"requestedSolution\":\"training\"}", "/requestedSolution"),
                body("{\"title\":\"Case\",\"goal\":[]}", "/goal"),
                body("{\"title\":\"Case\",\"goal\":\"SALES\"}", "/goal"),
                body("{\"title\":\"Case\",\"goal\":{\"metric\":\"MONEY\"}}", "/goal/metric"),
                body("{\"title\":\"Case\",\"goal\":{\"baseline\":\"12\"}}", "/goal/baseline"),
                body("{\"title\":\"Case\",\"goal\":{\"target\":1e999999999}}", "/goal/target"),
                body("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":-1}}", "/goal/dueInWeeks"),
                body("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":521}}", "/goal/dueInWeeks"),
                body("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":2.5}}", "/goal/dueInWeeks"),
                body("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":99999999999999999999}}", "/goal/dueInWeeks"),
                body("{\"title\":\"Case\",\"goal\":{\"unit\":\"" + "x".repeat(41) + "\"}}", "/goal/unit"),
                body("{\"title\":\"Case\",\"gap\":{\"doneBefore\":true}}", "/gap/doneBefore"),
                body("{\"title\":\"Case\",\"gap\":{\"described\":\"YES\"}}", "/gap/described"),
                body("{\"title\":\"Case\",\"obstacles\":{\"unwiling\":\"PRESENT\"}}", "/obstacles/unwiling"),
                body("{\"title\":\"Case\",\"obstacles\":{\"unwilling\":\"YES\"}}", "/obstacles/unwilling"),
                body("{\"title\":\"Case\",\"obstacles\":{\"notTold\":0}}", "/obstacles/notTold"),
                body("{\"title\":\"Case\",\"evidence\":{\"sources\":\"SURVEY\"}}", "/evidence/sources"),
                body("{\"title\":\"Case\",\"evidence\":{\"sources\":[\"SURVEY\",\"GUESS\"]}}", "/evidence/sources/1"),
                body("{\"title\":\"Case\",\"evidence\":{\"heard\":[null]}}", "/evidence/heard/0"),
                body("{\"title\":\"Case\",\"audience\":{\"headcount\":0}}", "/audience/headcount"),
                body("{\"title\":\"Case\",\"audience\":{\"headcount\":10000001}}", "/audience/headcount"),
                body("{\"title\":\"Case\",\"setting\":{\"budget\":\"50000 EUR\"}}", "/setting/budget"),
                body("{\"title\":\"Case\",\"setting\":{\"mentors\":{\"a\":[{}]}}}", "/setting/mentors"),
                Arguments.of(OTHER_CHARSET.getBytes(StandardCharsets.ISO_8859_1), ""),
                Arguments.of(OTHER_CHARSET.getBytes(StandardCharsets.UTF_16), ""),
                Arguments.of(new byte[] {0, 1, 2, 3, (byte) 0xFF, (byte) 0xFE}, ""));
    }

    private static Arguments body(String body, String place) {
        return Arguments.of(body.getBytes(StandardCharsets.UTF_8), place);
    }

    @ParameterizedTest(name = "[{index}] at \"{1}\"")
    @MethodSource("nonsense")
    void refusesItAndNamesThePlace(byte[] body, String place) {
        HttpResponse<String> answer = service.post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "jackson", "java.", "at [");
        JsonNode error = ServiceUnderTest.json(answer).at("/errors/0");
        assertThat(error.get("detail").asString()).isNotBlank();
        assertThat(error.get("pointer").asString()).startsWith(place);
    }

    @ParameterizedTest
    @CsvSource({
        "obstacles, neverLearned, Not present",
        "gap, doneBefore, Not often",
        "audience, seniority, Inexperienced",
        "goal, strategic, NA",
    })
    void neverSuggestsTheOppositeOfAWord(String group, String field, String written) {
        JsonNode problem = ServiceUnderTest.json(
                service.post("{\"title\":\"Case\",\"%s\":{\"%s\":\"%s\"}}".formatted(group, field, written)));

        assertThat(problem.at("/errors/0/allowed")).isNotEmpty();
        assertThat(problem.at("/errors/0").has("maybe")).isFalse();
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        JsonNode problem = ServiceUnderTest.json(service.post(
                "{\"title\":\"C\",\"gap\":{\"doneBefore\":\"OFTN\"},\"audience\":{\"headcont\":0},\"x\":1}"));

        assertThat(problem.get("errors")).hasSize(4);
        assertThat(problem.at("/errors/1/maybe").asString()).isEqualTo("OFTEN");
        assertThat(problem.at("/errors/1/allowed")).hasSize(5);
        assertThat(problem.at("/errors/0").has("maybe")).isFalse();
        assertThat(problem.at("/errors/0").has("allowed")).isFalse();
    }

    @Test
    void takesWhateverTextPeopleWrite() {
        String text = "\\u0000 \\ud83d\\ude00 \u202e \u00e9 '; drop table stored_case; -- <b>{title}</b> %s";
        HttpResponse<String> answer = service.post("{\"title\":\"%1$s\",\"desired\":\"%1$s\"}".formatted(text));

        assertThat(answer.statusCode()).isIn(201, 400);
        if (answer.statusCode() == 201) {
            String id = ServiceUnderTest.json(answer).get("id").asString();
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id).body())
                    .isEqualTo(answer.body());
        }
    }
}
