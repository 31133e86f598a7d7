package io.gapwise.sheets.xapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements are read as strictly as the specification asks, and as learning systems send them. */
class XapiReaderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SIMPLE = """
            {"actor": {"mbox": "mailto:anna@example.org"},
             "verb": {"id": "http://adlnet.gov/expapi/verbs/completed"},
             "object": {"id": "https://example.org/course"}}""";

    static Stream<Arguments> ofTheSpecification() throws IOException {
        return statements("specification.json");
    }

    static Stream<Arguments> ofLearningSystems() throws IOException {
        return statements("learning-systems.json");
    }

    private static Stream<Arguments> statements(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(XapiReaderTest.class.getResourceAsStream(file))) {
            return StreamSupport.stream(JSON.readTree(stream.readAllBytes()).spliterator(), false)
                    .map(each -> Arguments.of(each.path("called").asString(), each.path("statement")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofTheSpecification", "ofLearningSystems"})
    void readsEachExample(String called, JsonNode statement) throws BadStatements {
        XapiStatement read = one(statement.toString());

        assertThat(read.verb()).isEqualTo(statement.at("/verb/id").asString());
    }

    /** An unknown key anywhere in an example, or a text where a number or a truth is asked for, spoils it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource({"ofTheSpecification", "ofLearningSystems"})
    void refusesEachExampleWithOneThingWrong(String called, JsonNode statement) {
        for (String pointer : new String[] {"", "/actor", "/verb", "/object"}) {
            ObjectNode spoiled = (ObjectNode) statement.deepCopy();
            ((ObjectNode) spoiled.at(pointer)).put("Extra", 1);
            assertThat(problems(spoiled.toString()))
                    .extracting(Problem::pointer)
                    .contains(pointer + "/Extra");
        }
        ObjectNode withoutVerb = (ObjectNode) statement.deepCopy();
        withoutVerb.remove("verb");
        assertThat(problems(withoutVerb.toString()))
                .extracting(Problem::pointer)
                .contains("/verb");
    }

    @Test
    void keepsWhatCanBeCounted() throws BadStatements {
        XapiStatement read = one("""
                {"id": "7CCD3322-e1a5-411a-a67d-6a735c76f119", "actor": {"mbox": "mailto:Anna@Example.org", "name": "Anna"},
                 "verb": {"id": "http://adlnet.gov/expapi/verbs/passed", "display": {"de": "bestand", "en-US": "passed"}},
                 "object": {"id": "https://example.org/course", "definition": {"name": {"de": "Kurs", "en": "Course"}}},
                 "result": {"score": {"raw": 30, "min": 20, "max": 40}, "success": true, "completion": false,
                  "duration": "PT1H", "extensions": {"https://w3id.org/xapi/cmi5/result/extensions/progress": 75}},
                 "timestamp": "2026-01-31T23:30:00-02:00"}""");

        assertThat(read.id()).hasToString("7ccd3322-e1a5-411a-a67d-6a735c76f119");
        assertThat(read.actor()).isEqualTo("mailto:anna@example.org");
        assertThat(read.timestamp()).isEqualTo(Instant.parse("2026-02-01T01:30:00Z"));
        assertThat(read.result().completion()).isFalse();
        assertThat(read.result().success()).isTrue();
        assertThat(read.result().progress()).isEqualTo(75);
        assertThat(Objects.requireNonNull(read.result().score()).percent()).isEqualTo(50.0);
        assertThat(read.object())
                .isEqualTo(new Target.OfActivity(new Activity("https://example.org/course", "Course", null)));
        assertThat(read)
                .hasToString(
                        "XapiStatement[7ccd3322-e1a5-411a-a67d-6a735c76f119, http://adlnet.gov/expapi/verbs/passed]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"score": {"scaled": 1.01}}                          | /result/score/scaled
            {"score": {"scaled": "0.5"}}                         | /result/score/scaled
            {"score": {"raw": 11, "min": 0, "max": 10}}          | /result/score/raw
            {"score": {"min": 10, "max": 5}}                     | /result/score/min
            {"score": {"progress": 0.5}}                         | /result/score/progress
            {"success": "true"}                                  | /result/success
            {"completion": null}                                 | /result/completion
            {"duration": "P1WT1H"}                               | /result/duration
            {"duration": "PT"}                                   | /result/duration
            {"duration": 60}                                     | /result/duration
            {"extensions": {"progress": 1}}                      | /result/extensions/progress
            """)
    void refusesAWrongResultAtItsPlace(String result, String pointer) {
        assertThat(problems(with("result", result)))
                .extracting(Problem::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            actor    | {"mbox": "anna@example.org"}                                       | /actor/mbox
            actor    | {"mbox": "mailto:a@b.org", "openid": "https://a.example.org"}      | /actor
            actor    | {"name": "Anna"}                                                   | /actor
            actor    | {"account": {"name": "7"}}                                         | /actor/account/homePage
            actor    | {"objectType": "agent", "mbox": "mailto:a@b.org"}                  | /actor/objectType
            actor    | {"objectType": "Group", "name": "Team"}                            | /actor/member
            actor    | {"objectType": "Group", "member": [{"objectType": "Group", "mbox": "mailto:a@b.org"}]} | /actor/member/0/objectType
            verb     | {"id": "completed"}                                                | /verb/id
            verb     | {"id": "http://example.org/v", "display": {"english": "did"}}      |
            verb     | {"id": "http://example.org/v", "display": {"a12345678": "did"}}    | /verb/display/a12345678
            object   | {"id": "/course"}                                                  | /object/id
            object   | {"objectType": "activity", "id": "https://example.org/c"}          | /object/objectType
            object   | {"objectType": "StatementRef", "id": "7"}                          | /object/id
            object   | {"id": "https://example.org/q", "definition": {"interactionType": "quiz"}} | /object/definition/interactionType
            object   | {"id": "https://example.org/q", "definition": {"choices": [{"id": "a"}]}} | /object/definition/interactionType
            context  | {"registration": "7"}                                              | /context/registration
            context  | {"team": {"mbox": "mailto:a@b.org"}}                               | /context/team/objectType
            context  | {"contextActivities": {"parents": []}}                             | /context/contextActivities/parents
            context  | {"language": "en_US"}                                              | /context/language
            context  | {"statement": {"id": "e05aa883-acaf-40ad-bf54-02c8ce485fb0"}}      | /context/statement/objectType
            """)
    void refusesWhatHasAnotherFormAtItsPlace(String member, String value, String pointer) {
        if (pointer == null) {
            assertThat(problems(with(member, value))).isEmpty();
        } else {
            assertThat(problems(with(member, value)))
                    .extracting(Problem::pointer)
                    .containsExactly(pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31T10:30:00Z",
                "2026-01-31T11:30:00+01:00",
                "2026-01-31T11:30:00.000+0100",
                "2026-01-31T11:30+01",
                "20260131T103000Z",
                "2026-01-31T10:30:00",
                "2026-01-31 10:30:00Z",
            })
    void turnsEachTimeIntoUtc(String time) throws BadStatements {
        assertThat(one(with("timestamp", '"' + time + '"')).timestamp())
                .isEqualTo(Instant.parse("2026-01-31T10:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-31",
                "2026-02-31T10:30:00Z",
                "2026-01-31T10:30:00-00:00",
                "2026-01-31T10:30:00-00",
                "now"
            })
    void refusesWhatIsNoTime(String time) {
        assertThat(problems(with("timestamp", '"' + time + '"')))
                .extracting(Problem::pointer)
                .containsExactly("/timestamp");
    }

    @Test
    void namesEverythingThatIsWrongWithItsPlace() {
        String batch = "[" + SIMPLE + ",{\"actor\": {}, \"verb\": {\"id\": \"x\"}, \"objekt\": {}}]";

        assertThat(problems(batch))
                .extracting(Problem::pointer)
                .containsExactlyInAnyOrder("/1/objekt", "/1/object", "/1/actor", "/1/verb/id");
    }

    @Test
    void refusesADoubledKeyAndWhatIsNoJson() {
        assertThat(problems(SIMPLE.replace("\"verb\"", "\"verb\": {\"id\": \"http://example.org/v\"}, \"verb\"")))
                .hasSize(1);
        assertThat(problems(SIMPLE + "}")).hasSize(1);
        assertThat(problems("")).hasSize(1);
        assertThat(problems("7")).hasSize(1);
        assertThatThrownBy(() -> XapiReader.read(new byte[] {'"', (byte) 0xff, '"'}, 10))
                .isInstanceOf(BadStatements.class);
    }

    @Test
    void saysWhyItCannotReadOn() {
        assertThat(told("[".repeat(20_000))).containsExactly("TOO_DEEP ");
        assertThat(told(with("context", "{\"extensions\": {\"http://x.example/e\": 7}}")
                        .replace("7", "[".repeat(505) + "]".repeat(505))))
                .containsExactly("TOO_DEEP ");
        assertThat(told(score("1".repeat(1001)))).containsExactly("TOO_LONG /result/score/raw");
        assertThat(told(score("1e999999999"))).containsExactly("OUT_OF_RANGE /result/score/raw");
        assertThat(told(score("\"7\""))).containsExactly("WRONG_TYPE /result/score/raw");
        assertThat(told("{\"actor\":")).containsExactly("MALFORMED /actor");
        assertThat(problems("{\"actor\":").get(0).detail()).contains("line 1").doesNotContain("once");
        assertThat(told(SIMPLE + "}")).containsExactly("MALFORMED ");
        assertThat(told(SIMPLE + "7")).containsExactly("TRAILING_CONTENT ");
        assertThat(told(SIMPLE.replace("\"verb\"", "\"verb\": {\"id\": \"http://example.org/v\"}, \"verb\"")))
                .containsExactly("GIVEN_TWICE /verb");
        assertThat(told("\0\0\"\0")).hasSize(1);
        assertThat(told(SIMPLE.replace("verbs/completed", "\\ud800"))).containsExactly("BAD_CHARACTER /verb/id");
        assertThat(told(SIMPLE.replace(
                        "/course\"",
                        "/course\", \"definition\": {\"name\": {\"en\": \"\\ud800\", \"de\": \"\\u0000\"}}")))
                .containsExactly(
                        "BAD_CHARACTER /object/definition/name/en", "BAD_CHARACTER /object/definition/name/de");
        assertThat(told(SIMPLE.replace("verbs/completed", "\\ud83d\\ude00"))).isEmpty();
    }

    private static String score(String raw) {
        return SIMPLE.substring(0, SIMPLE.length() - 1) + ", \"result\": {\"score\": {\"raw\": " + raw + "}}}";
    }

    private static List<String> told(String json) {
        return problems(json).stream()
                .map(problem -> problem.kind() + " " + problem.pointer())
                .toList();
    }

    @Test
    void refusesOneIdTwiceAndMoreThanTheMost() {
        String named = "{\"id\": \"e05aa883-acaf-40ad-bf54-02c8ce485fb0\"," + SIMPLE.substring(1);

        assertThat(problems("[" + named + "," + named.replace("e05aa883", "E05AA883") + "]"))
                .extracting(Problem::pointer)
                .containsExactly("/1/id");
        assertThatThrownBy(() -> XapiReader.read(bytes("[" + SIMPLE + "," + SIMPLE + "]"), 1))
                .isInstanceOf(BadStatements.class);
    }

    @Test
    void refusesToVoidWhatIsNoStatement() {
        assertThat(problems(with("verb", "{\"id\": \"http://adlnet.gov/expapi/verbs/voided\"}")))
                .extracting(Problem::pointer)
                .containsExactly("/object");
    }

    /** What the receiver sets and what is said of verbs and activities is not what a statement says. */
    @Test
    void comparesWhatIsSaidAndNotHowItIsWritten() throws BadStatements {
        String one = """
                {"actor": {"objectType": "Agent", "mbox": "mailto:anna@example.org"},
                 "verb": {"id": "http://example.org/did", "display": {"en": "did"}},
                 "object": {"id": "https://example.org/course", "definition": {"name": {"en": "Course"}}},
                 "result": {"duration": "PT1.237S", "score": {"scaled": 0.50}},
                 "context": {"contextActivities": {"parent": {"id": "https://example.org/all"}}},
                 "timestamp": "2026-01-31T11:30:00+01:00"}""";
        String same = """
                {"timestamp": "2026-01-31T10:30:00.000Z", "stored": "2026-02-01T00:00:00Z", "version": "1.0.3",
                 "context": {"contextActivities": {"parent": [{"objectType": "Activity", "id": "https://example.org/all"}]}},
                 "result": {"score": {"scaled": 0.5}, "duration": "PT1.231S"},
                 "object": {"objectType": "Activity", "id": "https://example.org/course"},
                 "verb": {"id": "http://example.org/did"}, "actor": {"mbox": "mailto:anna@example.org"}}""";

        assertThat(one(one).content()).isEqualTo(one(same).content());
        assertThat(one(one.replace("0.50", "0.51")).content())
                .isNotEqualTo(one(same).content());
        assertThat(one(one.replace("anna", "bert")).content())
                .isNotEqualTo(one(same).content());
        assertThat(one(one.replace("11:30:00+", "11:31:00+")).content())
                .isNotEqualTo(one(same).content());
    }

    private static String with(String member, String value) {
        ObjectNode statement = (ObjectNode) JSON.readTree(SIMPLE);
        statement.set(member, JSON.readTree(value));
        return statement.toString();
    }

    private static XapiStatement one(String json) throws BadStatements {
        return XapiReader.read(bytes(json), 10).statements().get(0);
    }

    private static List<Problem> problems(String json) {
        try {
            XapiReader.read(bytes(json), 10);
            return List.of();
        } catch (BadStatements bad) {
            return bad.problems();
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
