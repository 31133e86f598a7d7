package io.gapwise.site.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** A leader reads on pages what comes first, why, what would change it, and what many requests have in common. */
@Timeout(180)
class PriorityPagesTest {

    private static ServiceUnderTest service;
    private static ServiceUnderTest empty;
    private static final Map<String, String> CASES = new HashMap<>();
    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        empty = ServiceUnderTest.onItsOwn("--gapwise.samples=true");
        service = ServiceUnderTest.onItsOwn();
        described(
                "law",
                "{\"title\":\"Reports of incidents are late\",\"gap\":{\"legallyMandated\":\"YES\"},"
                        + "\"obstacles\":{\"neverLearned\":\"PRESENT\"},\"evidence\":{\"sources\":[\"OBSERVATION\"]}}");
        for (int i = 1; i <= 3; i++) {
            described("tool " + i, """
                    {"title":"Order %d is lost","obstacles":{"toolsInadequate":"PRESENT"},
                     "evidence":{"sources":["OBSERVATION"]},"goal":{"strategic":"YES","stake":"SERIOUS",
                     "costPerYear":%d,"currency":"EUR"},"audience":{"role":"Team %d","headcount":%d}}""".formatted(i, i * 100_000, i, i * 10), "tool: Orders");
        }
        for (int i = 1; i <= 26; i++) {
            described("many " + i, "{\"title\":\"Matter number " + i + "\",\"goal\":{\"strategic\":\"NO\"}}");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        empty.close();
    }

    private static void described(String name, String json, String... tags) {
        ObjectNode sent = (ObjectNode) ServiceUnderTest.JSON.readTree(json);
        for (String tag : tags) {
            sent.withArrayProperty("tags").add(tag);
        }
        String id = ServiceUnderTest.json(post("/api/v1/cases", sent.toString()))
                .get("id")
                .asString();
        assertThat(post("/api/v1/cases/" + id + "/recommendations", "").statusCode())
                .isEqualTo(201);
        CASES.put(name, id);
    }

    private static HttpResponse<String> post(String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private Document opened(String path) {
        SiteVisitor.Page page = visitor.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.document();
    }

    @Test
    void whatTheLawDemandsStandsOutsideAndTheOthersInTheirPartsPageByPage() {
        Document list = opened("/priorities");

        assertThat(list.select("section h2").eachText().get(0)).isEqualTo("Outside any ranking (1)");
        assertThat(list.select("section h2").eachText()).contains("Strategic (3)");
        assertThat(list.select("tr.ranked")).hasSize(25);
        assertThat(list.select("section table tr.ranked th a").eachText().subList(0, 4))
                .containsExactly(
                        "Reports of incidents are late", "Order 3 is lost", "Order 2 is lost", "Order 1 is lost");
        Document last = opened(list.selectFirst("a[rel=next]").attr("href"));
        assertThat(last.select("tr.ranked")).hasSize(5);
        assertThat(opened("/priorities?page=99").select("tr.ranked")).hasSize(5);
    }

    @Test
    void eachRowOpensToReasonsWithTheirSourcesAndLeadsToWhatWouldMoveIt() {
        Document list = opened("/priorities?q=Order+3");

        Element why = list.selectFirst("tr.why details");
        assertThat(why.select("dt").text()).contains("Place:", "Effect:", "Readiness:", "Urgency:");
        assertThat(why.select("cite").eachText())
                .isNotEmpty()
                .allSatisfy(cited -> assertThat(cited).isNotEmpty());
        assertThat(opened(why.selectFirst(".source a").attr("href")).select("h1"))
                .isNotEmpty();
        Document one = opened(why.selectFirst("p a").attr("href"));
        assertThat(one.select("h1").text()).isEqualTo("Order 3 is lost");
        assertThat(one.select(".said-by-rule li").text()).contains("At stake: A lot");
        assertThat(one.select("section[aria-labelledby=moves] tbody th").eachText())
                .contains(
                        "Is there something already that fits: a course, a programme, a job aid?",
                        "Does a single person cover it, so that the work stops where that person is missing?");
        assertThat(visitor.get("/priorities/3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theRowSaysWhatPutsItBeforeTheNext() {
        assertThat(opened("/priorities?q=Order").select("tr.why .before").eachText())
                .first()
                .isEqualTo("Before the next one by what the gap costs in a year: 300,000; the next: 200,000.");
    }

    @Test
    void aFilterThatNobodyMeetsSaysSoAndOneThatIsMisspeltIsIgnored() {
        assertThat(opened("/priorities?tag=nothing").select(".empty").text()).contains("No case matches");
        assertThat(opened("/priorities?part=FIRST&verdict=x").select("tr.ranked"))
                .hasSize(25);
        assertThat(opened("/priorities?part=OUTSIDE").select("tr.ranked")).hasSize(1);
        assertThat(opened("/priorities?q=%00%25").select(".empty")).isNotEmpty();
    }

    @Test
    void manyRequestsWithOneCauseAreOneGroupWithItsPeopleAndItsCost() {
        Document groups = opened("/groups?by=TOOL");

        assertThat(groups.select(".groups h2").eachText()).containsExactly("3 cases: Orders");
        assertThat(groups.select(".groups li.card > p").text())
                .contains("up to 60 people, at least 30: some may be counted twice", "600,000 EUR a year");
        Document group = opened(groups.selectFirst(".groups p a").attr("href"));
        assertThat(group.select("h1").text()).isEqualTo("3 cases: Orders");
        assertThat(visitor.get("/groups/group?by=TOOL&name=Nothing").status()).isEqualTo(404);
        assertThat(group.select(".rows li a").eachAttr("href"))
                .containsExactly(
                        "/cases/" + CASES.get("tool 3"),
                        "/cases/" + CASES.get("tool 2"),
                        "/cases/" + CASES.get("tool 1"));
    }

    @Test
    void titlesThatAreAlikeAreOnlyProposed() {
        Document alike = opened("/groups?by=ALIKE");

        assertThat(alike.select(".groups .chip").eachText()).isNotEmpty().containsOnly("only proposed");
        assertThat(opened("/groups").select("a[href*=ALIKE]")).isNotEmpty();
        assertThat(opened("/groups?by=nonsense&page=x").select(".groups li.card"))
                .isNotEmpty();
    }

    @Test
    void nothingAnsweredYetLeadsToTheNextStep() {
        SiteVisitor first = new SiteVisitor(empty, "en");

        for (String page : List.of("/priorities", "/groups")) {
            Document none = first.get(page).document();
            assertThat(none.select(".empty a").eachAttr("href")).as(page).contains("/interviews/new", "/upload");
            String samples = none.selectFirst(".empty a[href*=samples]").attr("href");
            assertThat(first.get(samples).document().select("tr.ranked, li.card"))
                    .as(samples)
                    .isNotEmpty();
        }
    }

    @Test
    void noLinkLeadsToAPlanUnlessThereIsAPageForIt() {
        boolean there = visitor.get("/plans/new").status() == 200;

        assertThat(opened("/priorities")
                        .select("button:contains(Put into a plan)")
                        .isEmpty())
                .isNotEqualTo(there);
        assertThat(opened("/groups/group?by=TOOL&name=Orders")
                        .select("button:contains(Plan one)")
                        .isEmpty())
                .isNotEqualTo(there);
    }
}
