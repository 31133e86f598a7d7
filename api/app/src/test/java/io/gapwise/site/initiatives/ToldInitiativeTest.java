package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
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

/** The pages of a decision say what can be done, what is missing, what others changed, and from when something counts. */
@Timeout(180)
class ToldInitiativeTest {

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
    void onlyWhatCanComeNextIsOfferedAsAStatus() {
        Decided planned =
                Decided.begun(service, ServiceUnderTest.json(service.post(Decided.CASE)), "\"decision\":\"FOLLOWED\"");
        Document page = visitor.get(planned.page()).document();

        assertThat(page.select("#status option").eachText()).containsExactly("Planned", "Running", "Stopped");
        assertThat(page.select(".status-form .hint").text()).contains("What is planned runs first");
        Page refused =
                german.post(planned.page() + "/status", with(form(german, planned, "/status"), "status", "DONE"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#wrong").text())
                .contains("Wählen Sie etwas von dem, was angeboten wird")
                .doesNotContain("PLANNED", "DONE");
    }

    @Test
    void aComparisonWithoutPointsSaysWhatIsMissing() {
        Decided decided = Decided.followed(service, 20, "\"currency\":\"EUR\",\"isolation\":{\"way\":\"COMPARISON\"}")
                .measured(20, 79);

        assertThat(visitor.get(decided.page())
                        .document()
                        .select("section[aria-labelledby=return]")
                        .text())
                .contains("Add points of it from before and since")
                .doesNotContain("Nobody has said how the effect is told apart");
    }

    @Test
    void theFigureSaysFromWhichDayItIsCountedAndWhy() {
        Decided one = Decided.followed(service, 20, "").measured(20, 79);
        String start = Decided.today().minusWeeks(20).toString();
        String end = Decided.today().minusWeeks(8).toString();
        JsonNode choices = one.api("GET", "", "{}").get("choices");
        List<String> words = new ArrayList<>();
        choices.forEach(choice -> words.add(
                choice.has("remedy")
                        ? "{\"remedy\":\"%s\",\"taken\":true,\"inPlace\":\"YES\"%%s}"
                                .formatted(choice.get("remedy").asString())
                        : "{\"method\":\"%s\",\"taken\":true,\"inPlace\":\"YES\"%%s}"
                                .formatted(choice.get("method").asString())));
        Decided undated = Decided.begun(
                        service,
                        ServiceUnderTest.json(service.post(Decided.CASE)),
                        "\"decision\":\"FOLLOWED\",\"startsOn\":\"%s\",\"endsOn\":\"%s\",\"choices\":[%s]"
                                .formatted(start, end, String.join(",", words).replace("%s", "")))
                .measured(20, 79);

        assertThat(figure(one)).contains("when it began: it is not known that more than half of it is in place");
        assertThat(figure(undated))
                .contains("the day on which it ends: all of it is in place", "nobody has said since when");
    }

    private String figure(Decided decided) {
        return visitor.get(decided.page())
                .document()
                .select("section[aria-labelledby=figure]")
                .text();
    }

    @Test
    void ofWhatIsDeclinedNothingIsPlannedAndNoReturnIsAskedFor() {
        Decided declined = Decided.declined(service, "No budget");
        Document page = visitor.get(declined.page() + "?done=decided").document();

        assertThat(page.select("[role=status]").text()).contains("Nothing has to be measured");
        assertThat(page.select(".levels .chip, .timeline .due, #return, .status-form"))
                .isEmpty();
        assertThat(page.select("#figure")).hasSize(1);
    }

    @Test
    void whoIsOvertakenSeesWhatTheOtherChanged() {
        Decided decided = Decided.followed(service, 3, "\"owner\":\"Anna\"");
        List<KeyVal> edit = form(visitor, decided, "/edit", decided.page() + "/edit");
        List<KeyVal> status = form(visitor, decided, "/status");
        decided.api("PATCH", "", "{\"owner\":\"Max\",\"reaches\":12}");

        Page edited = visitor.post(decided.page() + "/edit", with(edit, "title", "Mine"));
        Page changed = visitor.post(decided.page() + "/status", with(status, "status", "DONE"));

        for (Page stale : List.of(edited, changed)) {
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.document().select("[role=alert] li").eachText())
                    .contains("Who is in charge: “Anna” before, now “Max”");
        }
        assertThat(edited.document().select("#title").val()).isEqualTo("Mine");
    }

    @Test
    void versionsSayWhatStoodThereAndWhatStandsThereNow() {
        Decided decided = Decided.followed(service, 3, "\"owner\":\"Anna\"");
        decided.api("PATCH", "", "{\"owner\":\"Max\"}");
        decided.api("PATCH", "", "{\"owner\":null}");

        assertThat(visitor.get(decided.page() + "/versions")
                        .document()
                        .select(".timeline li li")
                        .eachText())
                .containsExactly(
                        "Who is in charge: “Max” before, now nothing", "Who is in charge: “Anna” before, now “Max”");
    }

    @Test
    void theStoryNamesWhichDecisionAJudgementIsOfAndOnWhichAnswerItWasMade() {
        Decided one = Decided.followed(service, 14, "\"title\":\"Coaching\"");
        service.get("/");
        FormElement answer = visitor.get("/cases/" + one.caseId()).document().forms().stream()
                .filter(form -> form.attr("action").endsWith("/answer"))
                .findFirst()
                .orElseThrow();
        assertThat(visitor.post(answer.attr("action"), SiteVisitor.fields(answer))
                        .onward())
                .startsWith("/answers/");
        Decided other = Decided.begun(
                service,
                ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + one.answer())),
                "\"decision\":\"DECLINED\",\"reason\":\"No money\",\"title\":\"A tool\"");
        one.api("POST", "/checks", "{}");

        Document story = visitor.get("/cases/" + one.caseId() + "/story").document();

        assertThat(story.select(".story .check strong").eachText()).containsExactly("What came of “Coaching”");
        assertThat(story.select(".story .decided").last().text())
                .contains("A tool", "Decided on the answer of ", "(version 1 of the case)");
        assertThat(other.caseId()).isEqualTo(one.caseId());
    }

    @Test
    void nothingSpeaksInCodeWords() {
        Decided decided = Decided.followed(service, 3, "");
        List<KeyVal> fields = form(visitor, decided, "/edit", decided.page() + "/edit");
        fields.removeIf(field -> field.key().equals("taken"));
        Page unticked = visitor.post(decided.page() + "/edit", fields);
        Page scored = visitor.post(
                decided.page() + "/observations",
                with(with(form(visitor, decided, "/observations"), "kind", "STARTED"), "value", "50 %"));
        Page longest = visitor.post(
                decided.page() + "/edit",
                with(form(visitor, decided, "/edit", decided.page() + "/edit"), "reason", "a".repeat(70_000)));

        assertThat(unticked.document().select("[role=alert]").text())
                .contains("The recommendation begins with this")
                .doesNotContain("CHANGED");
        assertThat(scored.document().select("#wrong").text())
                .contains("This is counted, not scored")
                .doesNotContain("STARTED");
        assertThat(longest.status()).isEqualTo(422);
        assertThat(longest.document().select("[role=alert]").text())
                .contains("too much text")
                .doesNotContain("65536", "levels");
    }

    @Test
    void percentIsTakenAsItIsShown() {
        Decided decided = Decided.followed(service, 3, "");
        List<KeyVal> fields = form(visitor, decided, "/answers");

        Page kept = visitor.post(decided.page() + "/answers", with(fields, "use.percent", "50 %"));
        Page refused = german.post(
                decided.page() + "/answers", with(form(german, decided, "/answers"), "use.percent", "33,3"));

        assertThat(kept.onward()).contains("done=saved");
        assertThat(decided.api("GET", "", "{}").at("/answers/use/percent").asInt())
                .isEqualTo(50);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#wrong").text()).contains("Schreiben Sie eine ganze Zahl, etwa 50.");
    }

    @Test
    void numbersInSentencesAreWrittenForPeople() {
        Decided early = Decided.followed(service, 0, "").measured(0, 79);
        assertThat(figure(early)).doesNotContain("0 week since");

        Page refused = visitor.post(
                early.page() + "/edit",
                with(form(visitor, early, "/edit", early.page() + "/edit"), "figure-baseline", "5000000000000"));
        assertThat(refused.document().select("[role=alert]").text()).contains("1,000,000,000,000");
    }

    @Test
    void thePageThatAnswersAFormIsThereInTheOtherLanguage() {
        Decided decided = Decided.followed(service, 3, "");
        Page refused = visitor.post(decided.page() + "/points", form(visitor, decided, "/points"));
        assertThat(refused.document().selectFirst("a[hreflang=de]").attr("href"))
                .isEqualTo(decided.page() + "?lang=de");

        List<KeyVal> edit = with(form(visitor, decided, "/edit", decided.page() + "/edit"), "title", "");
        Page again = visitor.post(decided.page() + "/edit", edit);
        assertThat(again.document().selectFirst("a[hreflang=de]").attr("href"))
                .isEqualTo(decided.page() + "/edit?lang=de");
    }

    private static List<KeyVal> form(SiteVisitor by, Decided decided, String path) {
        return form(by, decided, path, decided.page());
    }

    private static List<KeyVal> form(SiteVisitor by, Decided decided, String path, String page) {
        return new ArrayList<>(SiteVisitor.fields(by.get(page).document().forms().stream()
                .filter(form -> form.attr("action").equals(decided.page() + path))
                .findFirst()
                .orElseThrow()));
    }

    private static List<KeyVal> with(List<KeyVal> fields, String name, String value) {
        List<KeyVal> changed = new ArrayList<>(fields);
        changed.removeIf(field -> field.key().equals(name));
        changed.add(SiteVisitor.field(name, value));
        return changed;
    }
}
