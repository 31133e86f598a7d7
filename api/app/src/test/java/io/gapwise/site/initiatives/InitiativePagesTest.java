package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.followup.ShownBy;
import io.gapwise.core.followup.Trend;
import io.gapwise.core.followup.Use;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** An analyst enters what came of a decision, sends files, mends mistakes, and is told in plain words what was not understood. */
@Timeout(180)
class InitiativePagesTest {

    private static final String CASE = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80},
             "obstacles":{"neverLearned":"PRESENT","feedbackMissing":"PRESENT"},"evidence":{"sources":["OBSERVATION"]}}""";
    private static final String BEGUN = today().minusWeeks(3).toString();

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");
    private final SiteVisitor german = new SiteVisitor(service, "de");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theNumberOfALevelLeadsToWhatWasMeasuredThere() {
        String id = begun("\"title\":\"Measured at level one\"");
        api("POST", id + "/observations", """
                {"kind":"COMPLETED","on":"%s","count":3,"of":4}""".formatted(BEGUN));

        Document picture = visitor.get("/picture").document();
        String link = picture.select("#levels ~ * a[href^='/initiatives?level=']")
                .first()
                .attr("href");

        assertThat(link).isEqualTo("/initiatives?level=1");
        assertThat(picture.select("meter").eachText()).isNotEmpty().allMatch(text -> text.matches("\\d+ of \\d+"));
        assertThat(visitor.get(link).document().select("table").text()).contains("Measured at level one");
        assertThat(visitor.get("/initiatives?level=3").document().select("main").text())
                .doesNotContain("Measured at level one");
    }

    @Test
    void whatShouldHaveBegunSaysSo() {
        String late = begun("\"title\":\"Late\",\"status\":\"PLANNED\",\"startsOn\":\"%s\"".formatted(BEGUN));
        String ahead =
                begun("\"title\":\"Ahead\",\"status\":\"PLANNED\",\"startsOn\":\"%s\"".formatted(today().plusWeeks(3)));

        assertThat(shown(late).select(".chips").text()).contains("Planned, should have begun on ");
        assertThat(shown(ahead).select(".chips").text()).contains("Planned").doesNotContain("should have");
        assertThat(german.get("/initiatives").document().select("table").text()).contains("hätte am ");
        assertThat(get(late).get("status").asString()).isEqualTo("PLANNED");
    }

    @Test
    void anObservationCanBeTakenBack() {
        String id = begun("");
        api("POST", id + "/observations", """
                {"kind":"COMPLETED","on":"%s","count":3,"of":4}""".formatted(BEGUN));
        FormElement delete = (FormElement) shown(id).selectFirst("#observed form");

        assertThat(visitor.post(delete.attr("action"), SiteVisitor.fields(delete))
                        .onward())
                .isEqualTo("/initiatives/" + id + "?done=deleted");
        assertThat(shown(id).select("#observed, .timeline .observed")).isEmpty();
    }

    @Test
    void nobodyDeletesWhatSomebodyElseHasJustChanged() {
        String id = begun("");
        FormElement seen = form(visitor.get("/initiatives/" + id + "/delete").document(), "/delete");
        api("PATCH", id, "{\"owner\":\"Max\"}");

        Page refused = visitor.post(seen.attr("action"), SiteVisitor.fields(seen));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select("[role=alert]").text()).contains("Nothing was deleted");
        assertThat(shown(id).select("h1")).isNotEmpty();
        FormElement again = form(refused.document(), "/delete");
        assertThat(visitor.post(again.attr("action"), SiteVisitor.fields(again)).onward())
                .isEqualTo("/initiatives");
        assertThat(visitor.get("/initiatives/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFileOfPointsIsRefusedWithEachOfItsLines() {
        String id = begun("");

        Page refused =
                sent(german, id, "/points/file", "Tag;Wert\n2026-01-05;3\nbald;4\n2026-01-19;\n2026-01-26;viel\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#wrong li").eachText())
                .hasSize(3)
                .anyMatch(line -> line.contains("Zeile 3: In der ersten Zelle muss ein Tag stehen"))
                .anyMatch(line -> line.contains("Zeile 4: Der Wert fehlt"))
                .anyMatch(line -> line.contains("Zeile 5: In der zweiten Zelle muss eine Zahl stehen"));
    }

    @Test
    void aReportTellsHowItsColumnsWereRead() {
        String id = begun("");

        Page read = sent(
                visitor,
                id,
                "/reports/file",
                "Name;Status;Shoe size\nA;completed;44\nB;in progress;39\nC;dancing;40\n");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.document().select("[role=status]").text()).contains("counts were added");
        String report =
                read.document().select("section[aria-labelledby=report]").text();
        assertThat(report)
                .contains("Shoe size: Nothing says what it means.")
                .contains("Status: how far somebody is.")
                .contains("dancing")
                .contains("Rename a column");
        assertThat(get(id).at("/summary/levels").toString()).isEqualTo("[1]");
    }

    @Test
    void aReportOfWhichNothingIsUnderstoodTellsWhatCouldBeRead() {
        String id = begun("");

        Page refused = sent(visitor, id, "/reports/file", "Name;Shoe size;Hat\nA;44;red\nB;39;green\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#lms-file-wrong").text()).contains("No column");
        assertThat(refused.document().select("section[aria-labelledby=report]").text())
                .contains("Not read", "Shoe size: ", "Hat: ", "Progress (%)");
    }

    @Test
    void whatIsInPlaceCanBeDeclinedAndThePageSaysWhy() {
        String id = begun("");
        FormElement form = form(visitor.get("/initiatives/" + id + "/edit").document(), "/edit");
        List<KeyVal> fields = new ArrayList<>(SiteVisitor.fields(form));
        fields.removeIf(field -> field.key().equals("decision") || field.key().equals("reason"));
        fields.add(SiteVisitor.field("decision", "DECLINED"));
        fields.add(SiteVisitor.field("reason", "The money went elsewhere"));

        Page done = visitor.post(form.attr("action"), fields);

        assertThat(done.onward())
                .as(done.document().select("#wrong, .note").text())
                .endsWith("?done=saved");
        assertThat(get(id).get("decision").asString()).isEqualTo("DECLINED");
        assertThat(shown(id).select("main").text()).contains("Why it was decided so: The money went elsewhere");
    }

    @Test
    void theLeadersPageHasNoColonWithNothingBehindIt() {
        JsonNode answer = ServiceUnderTest.json(service.post(CASE));
        String id = begin(
                answer,
                "\"choices\":[{\"remedy\":\"%s\",\"taken\":true}]"
                        .formatted(answer.at("/remedies/0/remedy").asString()));

        Document page = visitor.get("/initiatives/" + id + "/leader").document();

        assertThat(page.select(".brief li").eachText()).isNotEmpty().noneMatch(line -> line.endsWith(":"));
        assertThat(page.select(".brief .hint").text()).contains("every cost that is entered");
    }

    @Test
    void theOtherLanguageShowsTheSamePage() {
        String id = begun("");
        String link = visitor.get("/initiatives/" + id + "?asOf=" + BEGUN)
                .document()
                .selectFirst("a[hreflang=de]")
                .attr("href");

        assertThat(link).isEqualTo("/initiatives/%s?asOf=%s&lang=de".formatted(id, BEGUN));
        Document same = visitor.get(link).document();
        assertThat(same.select("html").attr("lang")).isEqualTo("de");
        assertThat(same.select("h1").text()).isEqualTo("Calls end badly");
        FormElement form = form(shown(id), "/observations");
        assertThat(visitor.post(form.attr("action"), SiteVisitor.fields(form))
                        .document()
                        .selectFirst("a[hreflang=de]")
                        .attr("href"))
                .as("of a page that answers a form, the page with the form")
                .isEqualTo("/initiatives/%s?lang=de".formatted(id));
    }

    @Test
    void aRuleThatJudgesIsNotCountedInAnswers() {
        Document rules = visitor.get("/rules?stage=progress").document();

        assertThat(rules.select("a[href*='/rules/rule']")).isNotEmpty();
        assertThat(rules.select("main").text())
                .contains("Not counted in answers")
                .doesNotContain("stored answers");
    }

    @Test
    void whatNobodyHasCountedIsSaidBesideTheJudgement() {
        ProgressAdvice unused = new ProgressAdvice(
                new Advice.RuleSetUsed("1"),
                ProgressValue.NOT_USED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Use counted = new Use(20, Trend.UNKNOWN, ShownBy.RECORDS, Answer.UNKNOWN, Answer.UNKNOWN);

        assertThat(judgement(unused, Use.NOTHING).uncounted()).isTrue();
        assertThat(judgement(unused, counted).uncounted()).isFalse();
    }

    private static ShownJudgement judgement(ProgressAdvice advice, Use use) {
        FollowUp none = FollowUp.NOTHING;
        FollowUp known = new FollowUp(
                none.weeks(),
                none.leadWeeks(),
                none.inPlace(),
                none.decision(),
                none.learning(),
                none.remedies(),
                none.methods(),
                none.reach(),
                none.reaction(),
                none.learned(),
                use,
                none.conditions(),
                none.result(),
                none.money());
        return ShownJudgement.of(advice, advice, known, false, service.bean(FactLines.class));
    }

    private Page sent(SiteVisitor by, String id, String path, String csv) {
        FormElement form = form(by.get("/initiatives/" + id).document(), path);
        return by.post(
                form.attr("action"),
                SiteVisitor.fields(form),
                "file",
                "file.csv",
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private Document shown(String id) {
        Page page = visitor.get("/initiatives/" + id);
        assertThat(page.status()).isEqualTo(200);
        return page.document();
    }

    private static FormElement form(Document page, String path) {
        return page.forms().stream()
                .filter(form -> form.attr("action").endsWith(path))
                .findFirst()
                .orElseThrow();
    }

    /** Begins one whose first remedy is in place for three weeks. */
    private static String begun(String more) {
        JsonNode answer = ServiceUnderTest.json(service.post(CASE));
        return begin(
                answer,
                "\"choices\":[{\"remedy\":\"%s\",\"taken\":true,\"inPlace\":\"YES\",\"since\":\"%s\"}]%s"
                        .formatted(
                                answer.at("/remedies/0/remedy").asString(), BEGUN, more.isEmpty() ? "" : "," + more));
    }

    private static String begin(JsonNode answer, String more) {
        HttpResponse<String> begun = api(
                "POST",
                "",
                "{\"recommendation\":\"%s\",\"decision\":\"FOLLOWED\",%s}"
                        .formatted(answer.get("id").asString(), more));
        return ServiceUnderTest.json(begun).get("id").asString();
    }

    private static JsonNode get(String id) {
        return ServiceUnderTest.json(service.get("/api/v1/initiatives/" + id));
    }

    private static HttpResponse<String> api(String method, String path, String json) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(
                        "/api/v1/initiatives" + (path.isEmpty() ? "" : "/" + path))
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .header("If-Match", "*")
                .method(method, BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
