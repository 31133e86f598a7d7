package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.recommendations.WholeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Checks that an answer is shown as it was given for as long as it is stored, whatever has become of the rules that
 * gave it.
 */
class StoredAnswersTest {

    /** No rule says this sentence, so it can only come from the store. */
    private static final String STORED = "What was said then stays said.";

    private static final String TYPE = "urn:gapwise:problem:";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static int ruleSets;

    /** Lists why the rules of an answer can no longer be consulted. */
    enum OutOfReach {
        AN_ENGINE_OF_OTHER_SEMANTICS_ANSWERED(7, "canonical", "semantics 7"),
        THE_RULES_CANNOT_BE_READ(RuleSet.SEMANTICS, "'no rules'", "cannot read"),
        THE_RULES_READ_BACK_AS_OTHERS(RuleSet.SEMANTICS, "canonical", "does not read back");

        private final int semantics;
        private final String canonical;
        private final String detail;

        OutOfReach(int semantics, String canonical, String detail) {
            this.semantics = semantics;
            this.canonical = canonical;
            this.detail = detail;
        }
    }

    private String id = "";
    private String title = "";

    @BeforeEach
    void answer() {
        title = "Expense reports no. " + ++ruleSets;
        HttpResponse<String> sent = service.post("""
                {"title": "%s", "desired": "In on Friday", "actual": "In when asked for",
                 "goal": {"metric": "QUALITY", "stake": "SERIOUS"}, "audience": {"headcount": 40},
                 "obstacles": {"toolsInadequate": "PRESENT", "neverLearned": "PRESENT"}}""".formatted(title));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        JsonNode answer = ServiceUnderTest.json(sent);
        id = answer.get("id").asString();
        change(
                "stored_recommendation",
                "body = replace(body, '%s', '%s')"
                        .formatted(answer.at("/verdict/summary").asString().replace("'", "''"), STORED),
                "public_id = '%s'".formatted(id));
    }

    @Test
    void thePagesSayWhatWasAnsweredAndNotWhatTheLiveRulesWouldSay() throws IOException {
        assertThat(page("/answers/" + id, "en")).contains(STORED, "/answers/" + id + "/what-if");
        assertTheBriefIsTheStoredOne();
        assertThat(page("/answers/" + id + "?before=" + other(), "en"))
                .contains(STORED, "What has changed since the previous answer");
    }

    @ParameterizedTest
    @EnumSource
    void theAnswerPageShowsTheAnswerAndSaysOnceThatItCannotBeAskedAbout(OutOfReach why) {
        putOutOfReach(why);

        String english = page("/answers/" + id, "en");
        assertThat(english)
                .contains(title, STORED, "How they should learn", "In when asked for", "/answers/" + id + "/brief")
                .containsOnlyOnce("cannot be asked again")
                .doesNotContain("/why", "/what-if", "/nearest", "No single different answer");
        assertThat(page("/answers/" + id, "de"))
                .contains(title, STORED)
                .containsOnlyOnce("lassen sich nicht mehr befragen");
        assertThat(page("/answers/" + id + "?before=" + other(), "en"))
                .contains(STORED, "What has changed since the previous answer");
        assertThat(page("/answers/" + other() + "?before=" + id, "en"))
                .contains("What has changed since the previous answer");
    }

    @ParameterizedTest
    @EnumSource
    void theBriefIsWrittenFromTheStoredAnswerInEveryForm(OutOfReach why) throws IOException {
        putOutOfReach(why);

        assertTheBriefIsTheStoredOne();
        assertThat(page("/answers/" + id + "/brief", "en")).contains("cannot be said");
    }

    @ParameterizedTest
    @EnumSource
    void listsSheetsComparisonsAndTheApiHoldTheStoredAnswer(OutOfReach why) throws IOException {
        putOutOfReach(why);

        assertThat(page("/cases", "en")).contains(title);
        assertThat(page("/cases/export.csv", "en")).contains(title, STORED);
        assertThat(bytes("/cases/export.xlsx")).startsWith('P', 'K');
        assertThat(page("/cases/compare?one=" + id + "&other=" + other(), "en")).contains(title, STORED);
        assertThat(page(ServiceUnderTest.RECOMMENDATIONS + "/" + id, "en")).contains(STORED);
        assertThat(page(ServiceUnderTest.RECOMMENDATIONS, "en")).contains(STORED);
        assertThat(page("/picture", "en")).isNotEmpty();
        assertThat(page("/rules/versions", "en")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void askingTheApiAnewIsRefusedWithAProblemOfItsOwn(OutOfReach why) {
        putOutOfReach(why);
        String about = ServiceUnderTest.RECOMMENDATIONS + "/" + id;

        for (String asked : List.of("/why?conclusion=MIXED", "/why-not?conclusion=COACHING", "/nearest", "/firmness")) {
            assertRefused(service.get(about + asked), "rules-out-of-reach", why.detail);
        }
        assertRefused(
                ServiceUnderTest.send(service.to(about + "/what-if")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build()),
                "rules-out-of-reach",
                why.detail);
    }

    @ParameterizedTest
    @EnumSource
    void askingThePagesAnewSaysThatTheRulesOfThenCannotBeAsked(OutOfReach why) {
        putOutOfReach(why);

        for (String asked : List.of(
                "/why?conclusion=MIXED", "/why-not?conclusion=COACHING", "/what-if?audience.headcount=3", "/nearest")) {
            HttpResponse<String> english = get("/answers/" + id + asked, "en");
            assertThat(english.statusCode()).as(asked).isEqualTo(409);
            assertThat(english.body())
                    .contains("cannot be asked again", "href=\"/answers/" + id + "\"")
                    .doesNotContain("cannot answer at the moment");
            assertThat(get("/answers/" + id + asked, "de").body())
                    .contains("lassen sich nicht mehr befragen")
                    .doesNotContain(why.detail);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCaseOfAnOldAnswerCanStillBeChangedAndAnsweredByTheRulesOfToday(OutOfReach why) {
        putOutOfReach(why);

        HttpResponse<String> begun = edit();

        assertThat(begun.statusCode()).isEqualTo(302);
        assertThat(page(location(begun), "en")).contains("In when asked for");
    }

    @Test
    void aCaseThatThisVersionWouldRefuseIsShownWithWhatItDoesNotKnow() throws IOException {
        changeCase("replace(body, '\"toolsInadequate\"', '\"moonInTheWay\": \"FULL\", \"toolsInadequate\"')");

        assertThat(page("/answers/" + id, "en"))
                .contains(STORED, "obstacles.moonInTheWay", "FULL", "In when asked for")
                .containsOnlyOnce("does not know everything in this case")
                .doesNotContain("/why", "/what-if", "/nearest");
        assertThat(page("/answers/" + id, "de")).contains("kennt nicht alles, was in diesem Fall steht");
        assertTheBriefIsTheStoredOne();
        assertThat(page("/cases/export.csv", "en")).contains(STORED, "obstacles.moonInTheWay = FULL");
        assertThat(page("/cases/compare?one=" + other() + "&other=" + id, "en"))
                .contains(STORED, "does not know everything");
        assertRefused(
                service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/firmness"),
                "case-out-of-reach",
                "stored case");
        HttpResponse<String> nearest = get("/answers/" + id + "/nearest", "en");
        assertThat(nearest.statusCode()).isEqualTo(409);
        assertThat(nearest.body()).contains("does not know everything in this case");
        assertThat(page(location(edit()), "en")).contains("In when asked for");
    }

    /** The contract has grown since: what an answer of then does not say is not made up. */
    @Test
    void anAnswerOfBeforeSupportAndConditionsSaysNothingOfThem() throws IOException {
        JdbcClient store = service.bean(JdbcClient.class);
        String body = store.sql("select body from stored_recommendation where public_id = ?")
                .param(id)
                .query(String.class)
                .single();
        store.sql("update stored_recommendation set body = ? where public_id = ?")
                .params(
                        body.replaceAll(",\"(conditional|doubts)\":(true|false)|,\"support\":\"[A-Z]+\"", "")
                                .replaceFirst("\"considered\":\\[.*?\\],(?=\"excluded\")", ""),
                        id)
                .update();
        assertThat(page(ServiceUnderTest.RECOMMENDATIONS + "/" + id, "en"))
                .contains(STORED)
                .doesNotContain("\"conditional\"", "\"support\"", "\"considered\"", "\"doubts\"");

        for (String language : List.of("en", "de")) {
            assertThat(page("/answers/" + id, language))
                    .contains(STORED)
                    .doesNotContain("chip support", "chip doubts", "Considered, but", "Erwogen, aber")
                    .doesNotContain("Only claimed so far", "gilt nur, wenn");
        }
        assertThat(page("/answers/" + id + "/brief", "en"))
                .doesNotContain("It holds only if what is claimed", "So far this is only claimed");
        assertThat(page("/cases/compare?one=" + id + "&other=" + other(), "en")).contains(STORED);
        assertTheBriefIsTheStoredOne();
    }

    @Test
    void whatIsCitedOfStatementsInAnAnswerOfAnotherVersionIsShownAsItIsStored() {
        HttpResponse<String> sent = service.post("""
                {"title": "Expense reports", "evidence": {"statements": [
                 {"obstacle": "toolsInadequate", "says": "PRESENT", "by": "EXPERTS", "shownBy": "COMPLAINTS", "people": 4}]}}""");
        String answered = ServiceUnderTest.json(sent).get("id").asString();
        assertThat(page("/answers/" + answered, "en"))
                .contains("Four experts say so, shown by complaints", "told by those who know");
        assertThat(page("/answers/" + answered, "de"))
                .contains("Vier Fachleute sagen, es sei so, belegt durch Beschwerden", "von denen berichtet");

        change(
                "stored_recommendation",
                "body = replace(body, '\"by\":\"EXPERTS\"', '\"by\":\"NEIGHBOURS\",\"moon\":{\"full\":true}')",
                "public_id = '%s'".formatted(answered));

        assertThat(page("/answers/" + answered, "en")).contains("NEIGHBOURS say so, shown by complaints");
    }

    @Test
    void aCaseOfWhichNothingIsUnderstoodStillHasItsAnswer() {
        changeCase("'scribble'");

        assertThat(page("/answers/" + id, "en")).contains(title, STORED, "scribble");
        assertThat(page(location(edit()), "en")).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/answers/%s", "/answers/%s/brief", "/answers/%s/brief.pdf", "/cases/compare?one=%s&other=%s"})
    void anAnswerInWordsThatThisVersionDoesNotKnowIsSaidToBeKept(String address) {
        change(
                "stored_recommendation",
                "body = replace(body, '\"TOOLS_INADEQUATE\"', '\"MOON_IN_THE_WAY\"')",
                "public_id = '%s'".formatted(id));
        String path = address.replaceFirst("%s", id).replace("%s", other());

        HttpResponse<String> english = get(path, "en");
        assertThat(english.statusCode()).isEqualTo(409);
        assertThat(english.body()).contains("The answer is kept unchanged");
        assertThat(get(path, "de").body()).contains("Die Antwort bleibt unverändert gespeichert");
        assertRefused(
                service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/brief"), "answer-out-of-reach", "/" + id);
        assertThat(page(ServiceUnderTest.RECOMMENDATIONS + "/" + id, "en")).contains("MOON_IN_THE_WAY");
    }

    private void assertTheBriefIsTheStoredOne() throws IOException {
        assertThat(page("/answers/" + id + "/brief", "en")).contains(STORED);
        assertThat(page("/answers/" + id + "/brief", "de")).contains(STORED);
        String about = ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/brief";
        assertThat(page(about, "en")).contains(STORED);
        HttpResponse<String> markdown = ServiceUnderTest.send(
                service.to(about).header("Accept", "text/markdown").build());
        assertThat(markdown.statusCode()).isEqualTo(200);
        assertThat(markdown.body()).contains("**" + STORED + "**");
        try (PDDocument pdf = Loader.loadPDF(bytes("/answers/" + id + "/brief.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(STORED);
        }
        assertThat(wordText(bytes("/answers/" + id + "/brief.docx"))).contains(STORED);
    }

    private static String wordText(byte[] document) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("This is no document.");
    }

    private static void assertRefused(HttpResponse<String> answer, String type, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        JsonNode problem = ServiceUnderTest.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo(TYPE + type);
        assertThat(problem.get("detail").asString()).contains(detail);
    }

    /** Returns the id of another answer, which the live rules gave. */
    private static String other() {
        return ServiceUnderTest.json(service.post("{\"title\":\"Another case\"}"))
                .get("id")
                .asString();
    }

    private HttpResponse<String> edit() {
        HttpResponse<String> page = get("/answers/" + id, "en");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form that can be sent").isTrue();
        return ServiceUnderTest.send(service.to("/answers/" + id + "/edit")
                .header(
                        "Cookie",
                        page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))
                .build());
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
    }

    /** Changes the store as if the engine's semantics number had been raised, or the rules were read more strictly. */
    private void putOutOfReach(OutOfReach why) {
        String version = "%064x".formatted(++ruleSets);
        service.bean(JdbcClient.class)
                .sql("insert into stored_rule_set (version, canonical, first_used, semantics)"
                        + " select '%s', %s, first_used, %d from stored_rule_set s join stored_recommendation r"
                                .formatted(version, why.canonical, why.semantics)
                        + " on s.version = r.rule_set where r.public_id = '%s'".formatted(id))
                .update();
        change(
                "stored_recommendation",
                "body = replace(body, rule_set, '%1$s'), rule_set = '%1$s'".formatted(version),
                "public_id = '%s'".formatted(id));
    }

    private void changeCase(String body) {
        change(
                "stored_case",
                "body = " + body,
                "seq = (select case_seq from stored_recommendation where public_id = '%s')".formatted(id));
    }

    private static void change(String table, String set, String where) {
        WholeText.ofAll(service.bean(JdbcClient.class));
        assertThat(service.bean(JdbcClient.class)
                        .sql("update %s set %s where %s".formatted(table, set, where))
                        .update())
                .isEqualTo(1);
    }

    private static String page(String path, String language) {
        HttpResponse<String> answer = get(path, language);
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> get(String path, String language) {
        HttpRequest request =
                service.to(path).header("Accept-Language", language).build();
        return ServiceUnderTest.send(request);
    }

    private static byte[] bytes(String path) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(service.to(path).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
