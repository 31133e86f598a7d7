package io.gapwise.site.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages of priorities say no more of a case, its money and what there is for it than the facts do. */
@Timeout(180)
class PriorityTruthTest {

    private static final String TAUGHT = """
            {"title":"%s","gap":{"capability":"Complaint handling"},"obstacles":{"neverLearned":"PRESENT"},
             "evidence":{"sources":["OBSERVATION"]},"goal":{"stake":"SERIOUS","strategic":"YES","costPerYear":%d%s}}""";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static HttpResponse<String> post(String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private static String answered(String json) {
        String id = ServiceUnderTest.json(post("/api/v1/cases", json)).get("id").asString();
        assertThat(post("/api/v1/cases/" + id + "/recommendations", "").statusCode())
                .isEqualTo(201);
        return id;
    }

    private static void gone(String id) {
        ServiceUnderTest.send(service.to("/api/v1/cases/" + id).DELETE().build());
    }

    private static Document opened(String language, String path) {
        SiteVisitor.Page page = new SiteVisitor(service, language).get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.document();
    }

    /** Where no case names a currency the figures are compared all the same, and it is said that they have none. */
    @Test
    void costsWithoutACurrencyAreComparedAndCalledSo() {
        String cheap = answered(TAUGHT.formatted("A cheap one", 65_000, ""));
        String dear = answered(TAUGHT.formatted("Dear one", 900_000, ""));

        Document list = opened("en", "/priorities");
        assertThat(list.select("tr.ranked th a").eachText()).containsExactly("Dear one", "A cheap one");
        assertThat(list.select("tr.ranked").first().text()).contains("900,000 (no currency stated)");
        assertThat(list.select(".hint").text()).contains("No case names a currency");
        assertThat(list.select(".before").text()).contains("what the gap costs in a year: 900,000; the next: 65,000");
        assertThat(opened("de", "/priorities").select(".hint").text()).contains("Kein Fall nennt eine Währung");
        gone(cheap);
        gone(dear);
    }

    /** The sooner day comes first where all else is the same, and a day within a week is not "in 1 weeks". */
    @Test
    void theSoonerDayComesFirstAndIsSaid() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String later = answered(TAUGHT.formatted("A later one", 900_000, ",\"currency\":\"EUR\",\"dueInWeeks\":12"));
        String soon = answered(TAUGHT.formatted("Soon", 1_000, ",\"currency\":\"EUR\",\"dueInWeeks\":1"));

        Document list = opened("en", "/priorities");
        assertThat(list.select("tr.ranked th a").eachText()).containsExactly("Soon", "A later one");
        assertThat(list.select(".before").text())
                .startsWith("Before the next one by the day by which it is due: ")
                .contains(String.valueOf(today.plusWeeks(1).getYear()));
        assertThat(list.select("tr.why").first().text())
                .contains("The case says that it is due within a week.")
                .doesNotContain("1 weeks");
        gone(later);
        gone(soon);
    }

    /** What builds the ability is there: it is named, with why it fits or not, and nobody is told that nothing is. */
    @Test
    void whatBuildsTheAbilityIsNotDenied() {
        String id = answered(TAUGHT.formatted("Agents do not log the cause", 120_000, ",\"currency\":\"EUR\""));
        post(
                "/api/v1/assets",
                "{\"name\":\"Complaint clinic\",\"kind\":\"COURSE\",\"capability\":\"complaint HANDLING\",\"method\":\"JOB_ROTATION\"}");

        Document page = opened("en", "/priorities/" + id);

        assertThat(page.select(".reasons-of-rank").text())
                .contains("Something builds the ability already, in another way than was advised")
                .doesNotContain("Nothing that fits is there");
        assertThat(page.select("section[aria-labelledby=there] a").eachText())
                .containsExactly(
                        "Complaint clinic: it teaches in another way than was advised (Working in other jobs for a time). Look whether it will do.");
        post("/api/v1/assets", "{\"name\":\"Card\",\"kind\":\"JOB_AID\",\"capability\":\"Complaint handling\"}");
        assertThat(opened("de", "/priorities/" + id)
                        .select("section[aria-labelledby=there] li")
                        .text())
                .contains("Card: Niemand hat angegeben, auf welchem Weg es lehrt.");
        gone(id);
    }

    /** A fact that has no place in the program is not said to stand anywhere. */
    @Test
    void whatWouldMoveACaseIsAskedAsAQuestion() {
        String id = answered(TAUGHT.formatted("Quotes are slow", 1_000, ",\"currency\":\"EUR\""));

        Document page = opened("en", "/priorities/" + id);

        assertThat(page.select("section[aria-labelledby=moves] tr:contains(single person)")
                        .text())
                .contains("cannot be stated in the program yet");
        gone(id);
    }
}
