package io.gapwise.service.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AskingTest {

    private static final String TOOLS = """
            { "title": "Forms are filled in wrongly",
              "obstacles": { "toolsInadequate": "PRESENT", "neverLearned": "ABSENT" } }""";

    private static final String SAID = """
            { "title": "Forms are filled in wrongly", "obstacles": { "neverLearned": "ABSENT" },
              "evidence": { "statements": [
                { "obstacle": "toolsInadequate", "says": "PRESENT", "by": "EXPERTS", "shownBy": "OBSERVATION", "people": 2 }]}}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void aNoIsExplainedDownToTheAnswersBehindIt() {
        JsonNode why = found(about(TOOLS) + "/why?conclusion=NOT_TRAINING");

        assertThat(why.get("holds").asBoolean()).isTrue();
        assertThat(why.toString()).contains("\"path\":\"obstacles.toolsInadequate\",\"value\":\"PRESENT\"");
        assertThat(why.at("/because/0/rule/source").asString()).isNotEmpty();
        assertThat(why.at("/because/0/rule/line").asInt()).isPositive();
    }

    @Test
    void whatWasNotConcludedSaysWhatWasInTheWay() {
        JsonNode whyNot = found(about(TOOLS) + "/why-not?conclusion=verdict:TRAINING");

        assertThat(whyNot.get("holds").asBoolean()).isFalse();
        assertThat(whyNot.toString())
                .contains("\"inTheWay\":[{\"conclusion\":\"cause:TOOLS_INADEQUATE\"")
                .contains("\"path\":\"obstacles.neverLearned\",\"value\":\"ABSENT\"");
    }

    @Test
    void aFailingTestIsGivenAsDataBesideItsText() {
        JsonNode whyNot = found(about(TOOLS) + "/why-not?conclusion=cause:NEVER_LEARNED");

        assertThat(whyNot.toString())
                .contains("\"text\":\"obstacles.neverLearned == PRESENT\"")
                .contains("\"path\":\"obstacles.neverLearned\",\"value\":\"ABSENT\","
                        + "\"comparison\":{\"operator\":\"EQUAL\",\"values\":[\"PRESENT\"]}");
    }

    @Test
    void theNearestYesIsAYesOnceItIsSent() {
        String about = about("""
                { "title": "Forms are filled in wrongly",
                  "obstacles": { "toolsInadequate": "PRESENT", "neverLearned": "PRESENT" } }""");

        JsonNode nearest = found(about + "/nearest?target=verdict:TRAINING");

        JsonNode changes = nearest.at("/found/0/changes");
        assertThat(changes).isNotEmpty();
        ObjectNode patch = ServiceUnderTest.JSON.createObjectNode();
        changes.forEach(change -> {
            String[] path = change.get("path").asString().split("\\.");
            patch.withObjectProperty(path[0]).set(path[1], change.get("to"));
        });
        JsonNode whatIf = ServiceUnderTest.json(send(about + "/what-if", patch.toString()));
        assertThat(whatIf.at("/recommendation/verdict/value").asString()).isEqualTo("TRAINING");
        assertThat(whatIf.at("/difference/gained").toString()).contains("verdict:TRAINING");
        assertThat(whatIf.at("/difference/lost").toString()).contains("verdict:MIXED");
        assertThat(whatIf.at("/difference/changes")).hasSameSizeAs(changes);
    }

    /** A case that holds what people say can be asked about like any other. */
    @Test
    void aCaseWithStatementsIsAskedAboutLikeAnyOther() {
        String about = about(SAID);

        JsonNode why = found(about + "/why?conclusion=cause:TOOLS_INADEQUATE");
        assertThat(why.get("holds").asBoolean()).isTrue();
        assertThat(why.toString())
                .contains("\"path\":\"obstacles.toolsInadequate\",\"value\":\"PRESENT\"")
                .contains("\"path\":\"evidence.statements\",\"value\":[{\"obstacle\":\"toolsInadequate\","
                        + "\"says\":\"PRESENT\",\"by\":\"EXPERTS\",\"shownBy\":\"OBSERVATION\",\"people\":2}]");
        assertThat(found(about + "/why-not?conclusion=verdict:TRAINING")
                        .get("holds")
                        .asBoolean())
                .isFalse();
        assertThat(found(about + "/firmness").get("verdict").asString()).isEqualTo("NOT_TRAINING");
        JsonNode nearest = found(about + "/nearest?target=verdict:TRAINING");
        nearest.get("found").forEach(way -> {
            ObjectNode patch = ServiceUnderTest.JSON.createObjectNode();
            way.get("changes").forEach(change -> {
                String[] path = change.get("path").asString().split("\\.");
                patch.withObjectProperty(path[0]).set(path[1], change.get("to"));
            });
            JsonNode whatIf = ServiceUnderTest.json(send(about + "/what-if", patch.toString()));
            assertThat(whatIf.at("/recommendation/verdict/value").asString()).isEqualTo("TRAINING");
        });
        ObjectNode body = ServiceUnderTest.JSON.createObjectNode();
        body.set("case", ServiceUnderTest.JSON.readTree(SAID));
        assertThat(next(body).get("verdict").asString()).isEqualTo("NOT_TRAINING");
        assertThat(service.get(about + "/brief").statusCode()).isEqualTo(200);
    }

    /** In a merge patch a list is replaced as a whole. */
    @Test
    void statementsAreReplacedAsAWholeInWhatIf() {
        String about = about(SAID);

        JsonNode none = ServiceUnderTest.json(send(about + "/what-if", "{\"evidence\":{\"statements\":[]}}"));
        JsonNode other = ServiceUnderTest.json(send(about + "/what-if", """
                {"evidence": {"statements": [{"obstacle": "toolsInadequate", "says": "ABSENT", "by": "ANALYST"}]}}"""));
        HttpResponse<String> bad =
                send(about + "/what-if", "{\"evidence\":{\"statements\":[{\"obstacle\":\"conflikt\"}]}}");

        assertThat(none.at("/difference/lost").toString()).contains("cause:TOOLS_INADEQUATE");
        assertThat(none.at("/difference/changes").toString())
                .isEqualTo(
                        "[{\"path\":\"evidence.statements\",\"from\":[{\"obstacle\":\"toolsInadequate\","
                                + "\"says\":\"PRESENT\",\"by\":\"EXPERTS\",\"shownBy\":\"OBSERVATION\",\"people\":2}],\"to\":[]}]");
        assertThat(other.at("/difference/changes/0/to/0/says").asString()).isEqualTo("ABSENT");
        assertThat(other.at("/recommendation/causes").toString()).doesNotContain("TOOLS_INADEQUATE");
        assertThat(bad.statusCode()).isEqualTo(400);
        assertThat(bad.body()).contains("/evidence/statements/0/obstacle", "\"maybe\":\"conflict\"");
    }

    @Test
    void whatIsSoAlreadyNeedsNoChange() {
        JsonNode nearest = found(about(TOOLS) + "/nearest?target=verdict:NOT_TRAINING");

        assertThat(nearest.toString()).isEqualTo("{\"found\":[],\"exhausted\":true,\"within\":0}");
    }

    @Test
    void onlyTheOpenAnswersAreThoughtOfAsOtherwise() {
        JsonNode nearest = found(about(TOOLS) + "/nearest?open=audience.headcount");

        assertThat(nearest.get("found")).isEmpty();
        assertThat(nearest.get("exhausted").asBoolean()).isTrue();
        assertThat(nearest.get("within").asInt()).isEqualTo(3);
    }

    @Test
    void theVerdictSaysWhichAnswersItHangsOn() {
        JsonNode firmness = found(about(TOOLS) + "/firmness");

        assertThat(firmness.get("verdict").asString()).isEqualTo("NOT_TRAINING");
        assertThat(firmness.get("pivots").toString())
                .contains("{\"path\":\"obstacles.neverLearned\",\"from\":\"ABSENT\",\"to\":\"PRESENT\"}");
    }

    @Test
    void anInterviewHasNothingLeftToAskAfterAFewQuestionsAndNamesWhatCouldStillTurnTheVerdict() {
        Map<String, String> truth =
                Map.of("obstacles.toolsInadequate", "PRESENT", "gap.legallyMandated", "NO", "goal.stake", "SERIOUS");
        ObjectNode body = ServiceUnderTest.JSON.createObjectNode();
        ObjectNode gapCase = body.putObject("case").put("title", "Forms are filled in wrongly");
        ArrayNode asked = body.putArray("asked");
        List<String> questions = new ArrayList<>();
        JsonNode step = next(body);
        int all = step.get("questions").size();
        while (!step.get("nothingLeft").asBoolean()) {
            JsonNode question = step.at("/questions/0");
            questions.add(question.get("id").asString());
            for (JsonNode field : question.get("fields")) {
                String path = field.asString();
                if (path.startsWith("obstacles.") || truth.containsKey(path)) {
                    String[] names = path.split("\\.");
                    gapCase.withObjectProperty(names[0]).put(names[1], truth.getOrDefault(path, "ABSENT"));
                } else {
                    asked.add(path);
                }
            }
            step = next(body);
        }

        assertThat(step.get("verdict").asString()).isEqualTo("NOT_TRAINING");
        assertThat(questions)
                .doesNotHaveDuplicates()
                .hasSizeLessThan(all * 2 / 5)
                .contains("obstacles.workplace");
        assertThat(step.get("settled").asBoolean())
                .isEqualTo(step.get("standing").asString().equals("SETTLED"));
        assertThat(step.get("settled").asBoolean()
                        && !step.get("couldStillTurn").isEmpty())
                .isFalse();
        assertThat(step.get("questions"))
                .allSatisfy(question ->
                        assertThat(question.get("canChangeVerdict").asDouble()).isZero());
    }

    @Test
    void aPageForLeadersIsWrittenInBothFormsAndShowsWhateverWasSentAsText() {
        String about = about("""
                { "title": "<script>alert('*now*')</script>", "actual": "[click](http://x) <b>",
                  "obstacles": { "toolsInadequate": "PRESENT" } }""");

        HttpResponse<String> page = service.get(about + "/brief");
        HttpResponse<String> text = ServiceUnderTest.send(
                service.to(about + "/brief").header("Accept", "text/markdown").build());

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("&lt;script&gt;", "First steps", "Content-Security-Policy")
                .doesNotContain("<script", "<b>", "href", "TOOLS_INADEQUATE", "obstacles.");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=UTF-8");
        assertThat(text.body())
                .startsWith("# \\<script\\>")
                .contains("## How success will be seen", "\\[click\\]")
                .doesNotContain("remedies/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/why?conclusion=COACHNG | conclusion | COACHING",
                "/why-not?conclusion=verdict:TRANING | conclusion | verdict:TRAINING",
                "/why?conclusio=COACHING | conclusio | conclusion",
                "/nearest?target=measure:4 | target | ",
                "/nearest?open=setting.mentor | open | setting.mentors",
            })
    void whatDoesNotExistIsToldWithTheNearestWord(String question, String parameter, String maybe) {
        HttpResponse<String> refused = service.get(about(TOOLS) + question);

        assertThat(refused.statusCode()).isEqualTo(400);
        JsonNode error = ServiceUnderTest.json(refused).at("/errors/0");
        assertThat(error.get("parameter").asString()).isEqualTo(parameter);
        assertThat(error.path("maybe").asString(null)).isEqualTo(maybe);
    }

    @Test
    void aRecommendationThatWasNeverGivenCannotBeAskedAbout() {
        String nobody = ServiceUnderTest.RECOMMENDATIONS + "/00000000-0000-0000-0000-000000000000";

        assertThat(service.get(nobody + "/why?conclusion=COACHING").statusCode())
                .isEqualTo(404);
        assertThat(service.get(nobody + "/firmness").statusCode()).isEqualTo(404);
        assertThat(send(nobody + "/what-if", "{}").statusCode()).isEqualTo(404);
    }

    /** Whoever gets a question of several fields need not take it apart to say that nobody knows. */
    @Test
    void anInterviewTakesTheIdsOfItsQuestionsAsAsked() {
        ObjectNode body = ServiceUnderTest.JSON.createObjectNode();
        body.putObject("case").put("title", "Forms are filled in wrongly");
        ArrayNode asked = body.putArray("asked");
        JsonNode all = next(body).get("questions");
        List<String> ids =
                all.valueStream().map(question -> question.get("id").asString()).toList();
        assertThat(ids).contains("obstacles.workplace", "obstacles.person");

        asked.add("obstacles.workplace");
        assertThat(next(body).get("questions"))
                .extracting(question -> question.get("id").asString())
                .containsExactlyInAnyOrderElementsOf(ids.stream()
                        .filter(id -> !id.equals("obstacles.workplace"))
                        .toList());
        ids.forEach(asked::add);
        JsonNode nothing = next(body);
        assertThat(nothing.get("questions")).isEmpty();
        assertThat(nothing.get("nothingLeft").asBoolean()).isTrue();
    }

    @Test
    void allThatIsWrongWithAnInterviewIsToldAtOnce() {
        HttpResponse<String> refused = send(
                "/api/v1/interviews/next",
                "{\"case\":{\"title\":\"Case\",\"gap\":{\"doneBefore\":\"OFTN\"}},\"asked\":[\"gap.natur\"],\"more\":1}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/case/gap/doneBefore", "/asked/0", "/more");
    }

    @Test
    void changesAreReadAsStrictlyAsACase() {
        String about = about(TOOLS);

        assertThat(send(about + "/what-if", "{\"setting\":{\"mentor\":\"YES\"}}")
                        .body())
                .contains("/setting/mentor", "mentors");
        assertThat(send(about + "/what-if", "{\"title\":null}").statusCode()).isEqualTo(400);
        assertThat(send(about + "/what-if", "[]").statusCode()).isEqualTo(400);
        assertThat(send(about + "/what-if", "{").statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(send(about + "/what-if", "{}")).at("/difference/changes"))
                .isEmpty();
    }

    private static String about(String gapCase) {
        return ServiceUnderTest.RECOMMENDATIONS + "/"
                + ServiceUnderTest.json(service.post(gapCase)).get("id").asString();
    }

    private static JsonNode found(String question) {
        HttpResponse<String> answer = service.get(question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    private static JsonNode next(ObjectNode body) {
        return ServiceUnderTest.json(send("/api/v1/interviews/next", body.toString()));
    }

    private static HttpResponse<String> send(String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
