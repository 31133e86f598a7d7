package io.gapwise.site.plans;

import static io.gapwise.site.plans.PlannedSite.form;
import static io.gapwise.site.plans.PlannedSite.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan comes out of what is stated, says why, is changed by hand and by the world, and is taken along. */
@Timeout(300)
class PlanPagesTest {

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");
    private final PlannedSite site = new PlannedSite(visitor);

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPlanSaysOnTopWhatItIsAndOfEachWhyItIsInOrOut() {
        String plan = site.begin("Field service", PlannedSite.REQUEST);
        Document before = visitor.get(plan).document();
        assertThat(before.text()).contains("There are 5 things to choose from. Nothing is worked out yet.");

        Document page = visitor.get(site.computed(plan)).document();

        assertThat(page.select(".summary").text())
                .startsWith(
                        "4 of 5 initiatives are in the plan from April 2027 to June 2027. It costs 25,000 of 30,000 as"
                                + " estimated.")
                .contains("proved");
        assertThat(page.select("#out").text()).isEqualTo("Left out, and why (1)");
        Element out = page.select("section[aria-labelledby=out] tbody tr").first();
        assertThat(out.text()).contains("A trade fair").contains("needs 14,000 of money; 5,000 is left in all");
        assertThat(page.select("section[aria-labelledby=in] tbody tr").eachText())
                .hasSize(4)
                .anyMatch(line -> line.contains("New load rules") && line.contains("mandatory"))
                .anyMatch(
                        line -> line.contains("Practice with the tool") && line.contains("8 hours of the expert Kim"));
        assertThat(page.select("section[aria-labelledby=more] li").text())
                .contains("9,000 more of money in all would bring in: A trade fair.");
        assertThat(page.select("svg.plan-drawn[role=img]")).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=loads] caption").eachText())
                .contains("Money: used, of what there is", "Hours of learners: used, of what there is");
        assertThat(page.select(".hint").text()).contains("estimates of those who entered them");
        assertThat(visitor.get("/plans").document().select("tbody tr").text()).contains("Field service");
    }

    @Test
    void theTimeLineIsGroupedAsOneLikesWithTheSameFactsInATable() {
        String plan = site.begin("Grouped", PlannedSite.REQUEST);
        site.computed(plan);

        Document byObjective = visitor.get(plan).document();
        Document byAudience = visitor.get(plan + "?by=audience").document();
        Document byOwner = visitor.get(plan + "?by=owner").document();

        assertThat(byObjective.select(".lane > figcaption").eachText())
                .containsExactly("Deliver on time", "Without an objective");
        assertThat(byAudience.select(".lane > figcaption").eachText())
                .containsExactly("field engineers", "For nobody in particular");
        assertThat(byOwner.select(".lane > figcaption").eachText()).containsExactly("Ann", "Nobody named");
        Element lane = byOwner.select(".lane").first();
        assertThat(lane.select("svg title").first().text()).isEqualTo("When what runs: Ann");
        assertThat(lane.select("tbody tr").text()).isEqualTo("New load rules April 2027");
    }

    @Test
    void whatIsDecidedByHandIsKeptAndItsPriceIsTold() {
        String plan = site.begin("By hand", PlannedSite.REQUEST);
        site.computed(plan);
        FormElement form = form(visitor.get(plan), "/hand");

        Document page = visitor.get(site.made(
                        visitor.post(plan + "/hand", typed(form, Map.of("candidate", "fair", "decided", "PIN")))))
                .document();

        assertThat(page.select("section[aria-labelledby=hand] li").text())
                .startsWith("A trade fair is in, whatever the goals say")
                .contains("with it");
        assertThat(page.select("section[aria-labelledby=in]").text()).contains("A trade fair");
        FormElement again = form(visitor.get(plan), "/hand");
        Page impossible = visitor.post(plan + "/hand", typed(again, Map.of("candidate", "law", "decided", "FORBID")));
        assertThat(impossible.status()).isEqualTo(422);
        assertThat(impossible.document().select("[role=alert]").text())
                .contains("It is mandatory, and cannot be forbidden.");
    }

    @Test
    void aThirdOfTheMoneyIsCutAndThePlanSaysWhatChangesAndWhy() {
        String plan = site.begin("Cut", PlannedSite.REQUEST);
        assertThat(visitor.get(plan + "/change").document().text()).contains("First a version has to be approved");
        site.computed(plan);
        site.approve(plan);
        FormElement form = form(visitor.get(plan + "/change"), "/change");

        Page nothing = visitor.post(plan + "/change", typed(form, Map.of("percent", "much")));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.document().select("#percent").val()).isEqualTo("much");
        assertThat(nothing.document().select("#percent-wrong").text()).contains("0 to 100");
        Document page = visitor.get(site.made(
                        visitor.post(plan + "/change", typed(form, Map.of("percent", "67", "since", "May 2027")))))
                .document();

        Element changes = page.select("section[aria-labelledby=changes]").first();
        assertThat(changes.select("tbody tr").eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("dropped") && line.contains("of money"));
        assertThat(changes.select("p.soft").text()).contains("as planned");
        assertThat(page.select(".summary").text()).contains("of 20,100");
        Document compared = visitor.get(plan + "/versions/compared?from=1&to=2").document();
        assertThat(compared.select("tbody tr").eachText())
                .isEqualTo(changes.select("tbody tr").eachText());
        Document check = visitor.get(plan + "/check").document();
        assertThat(check.select("h2").eachText()).contains("Deliver on time");
    }

    @Test
    void aLostExpertAndANewLawChangeThePlanToo() {
        String plan = site.begin("World", PlannedSite.REQUEST);
        site.computed(plan);
        site.approve(plan);
        FormElement form = form(visitor.get(plan + "/change"), "/change");

        Document page = visitor.get(site.made(visitor.post(
                        plan + "/change",
                        typed(
                                form,
                                Map.of(
                                        "since", "May 2027",
                                        "lost", "EXPERT:Kim",
                                        "title", "Data protection",
                                        "mandatory", "yes",
                                        "cost", "1000")))))
                .document();

        String changes = page.select("section[aria-labelledby=changes]").text();
        assertThat(changes).contains("Practice with the tool dropped").contains("hours of the expert Kim");
        assertThat(changes).contains("Data protection added");
    }

    @Test
    void whatIsUnknownIsAskedForAndWhatIsTypedIsNotLost() {
        String plan = site.begin("Unknown", PlannedSite.REQUEST);
        Page shown = visitor.get(plan + "/candidates/talk");
        assertThat(shown.document().select(".note.bad a").eachText())
                .contains("How many hours of learners does it take?", "Whom does it reach, and how many?");
        FormElement form = form(shown, "/candidates/talk");

        Page refused = visitor.post(
                plan + "/candidates/talk",
                typed(
                        form,
                        Map.of("learners", "nobody known: 12", "cost", "dear", "length", "40", "after", "Nothing")));

        assertThat(refused.status()).isEqualTo(422);
        Document page = refused.document();
        assertThat(page.select("#cost").val()).isEqualTo("dear");
        assertThat(page.select("#learners").val()).isEqualTo("nobody known: 12");
        assertThat(page.select("#cost-wrong").text()).contains("whole number");
        Page named = visitor.post(
                plan + "/candidates/talk",
                typed(form, Map.of("learners", "nobody known: 12", "cost", "3000", "after", "Nothing")));
        assertThat(named.document().select("#learners-wrong, #after-wrong")).hasSize(2);
        Page saved = visitor.post(
                plan + "/candidates/talk",
                typed(
                        form,
                        Map.of(
                                "learners",
                                "field engineers: 12",
                                "cost",
                                "2,000; 1,000",
                                "length",
                                "2",
                                "earliest",
                                "May 2027")));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(302);
        Document after = visitor.get(plan + "/candidates/talk").document();
        assertThat(after.select("#learners").val()).isEqualTo("field engineers: 12");
        assertThat(after.select("#cost").val()).isEqualTo("2000; 1000");
    }

    @Test
    void ofTwoWhoChangeAPlanNeitherLosesAnything() {
        String plan = site.begin("Two", PlannedSite.REQUEST);
        FormElement first = form(visitor.get(plan + "/means"), "/means");
        FormElement second = form(visitor.get(plan + "/means"), "/means");

        assertThat(visitor.post(plan + "/means", typed(first, Map.of("budget", "20000")))
                        .status())
                .isEqualTo(302);
        Page stale = visitor.post(plan + "/means", typed(second, Map.of("experts", "Kim: 5")));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.document().select("[role=alert]").text()).contains("Somebody else has changed the plan");
        assertThat(stale.document().select("#experts").val()).isEqualTo("Kim: 5");
    }

    @Test
    void everythingThatIsWrongWithANewPlanIsToldAtOnce() {
        FormElement form = form(visitor.get("/plans/new"), "/plans/new");

        Page refused = visitor.post(
                "/plans/new",
                typed(form, Map.of("first", "soon", "count", "900", "from", "JSON", "json", "[", "budget", "lots")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] a").eachAttr("href"))
                .contains("#name", "#first", "#count", "#json");
        assertThat(refused.document().select("#budget").val()).isEqualTo("lots");
        Page money = visitor.post(
                "/plans/new",
                typed(
                        form,
                        Map.of("name", "x", "first", "2027-01-01", "count", "2", "from", "NONE", "budget", "lots")));
        assertThat(money.document().select("#budget-wrong").text()).contains("whole number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.pdf",
                "document.docx",
                "document.md",
                "leader.pdf",
                "leader.docx",
                "leader.md",
                "plan.xlsx",
                "plan.ics"
            })
    void itIsTakenAlong(String file) {
        String plan = site.begin("Taken along " + file, PlannedSite.REQUEST);
        assertThat(visitor.get(plan + "/" + file).status()).isEqualTo(404);
        assertThat(visitor.get(plan + "/document").document().text()).contains("No version is worked out yet.");
        site.computed(plan);

        Page taken = visitor.get(plan + "/" + file);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(taken.response().body()).isNotEmpty();
    }

    /** Forty gaps come in by a spreadsheet; a plan comes out; every line that is left out says why, with numbers. */
    @Test
    void fortyGapsOfASpreadsheetBecomeAPlanThatKnowsWhy() {
        PlannedSite.send(
                service,
                "/api/v1/objectives",
                "{\"name\":\"Fewer complaints\",\"weight\":5,\"figure\":\"Complaints\",\"baseline\":240,\"target\":150}");
        upload();
        FormElement form = form(visitor.get("/plans/new"), "/plans/new");
        Page added = visitor.post(
                "/plans/new",
                typed(
                        form,
                        Map.of(
                                "name",
                                "Forty gaps",
                                "from",
                                "ALL",
                                "budget",
                                "60,000",
                                "learners",
                                "Team 1: 40\nTeam 2: 40")));
        assertThat(added.status()).as(added.response().body()).isEqualTo(302);
        String plan = added.onward().replaceFirst("\\?.*", "");
        state(plan);

        Document page = visitor.get(site.computed(plan)).document();

        List<String> out = page.select("section[aria-labelledby=out] tbody tr td:last-child")
                .eachText();
        assertThat(out).hasSizeGreaterThan(10);
        assertThat(out.stream().limit(10))
                .allMatch(why -> why.matches("(?s).*(needs [\\d,]+ |brings no goal|left alone).*"));
        site.approve(plan);
        FormElement cut = form(visitor.get(plan + "/change"), "/change");
        Document after = visitor.get(site.made(visitor.post(plan + "/change", typed(cut, Map.of("percent", "67")))))
                .document();
        assertThat(after.select("section[aria-labelledby=changes] tbody tr")).isNotEmpty();
        assertThat(visitor.get(plan + "/document").document().text())
                .contains("What is left out, and why")
                .contains("Fewer complaints")
                .contains("Complaints from 240 to 150");
    }

    private void upload() {
        StringBuilder sheet = new StringBuilder(
                "title,goal.objective,goal.stake,goal.costPerYear,goal.currency,audience.role,audience.headcount,obstacles.neverLearned,gap.doneBefore,evidence.sources\n");
        for (int i = 1; i <= 40; i++) {
            sheet.append("Gap %d,Fewer complaints,SERIOUS,%d,EUR,Team %d,%d,PRESENT,NEVER,OBSERVATION\n"
                    .formatted(i, 10_000 + 500 * i, i, 5 + i));
        }
        String token =
                visitor.get("/upload").document().select("input[name=_csrf]").val();
        var fields = List.of(SiteVisitor.field("_csrf", token));
        Page taken = visitor.post(
                "/upload",
                fields,
                "file",
                "gaps.csv",
                sheet.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(taken.onward()).startsWith("/upload/");
        visitor.post(taken.onward() + "/answer", fields);
        for (int i = 0;
                i < 600 && !service.get("/api/v1/plan-candidates").body().contains("Gap 40");
                i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** States what each costs, as somebody would on the page of each. */
    private void state(String plan) {
        FormElement form = form(visitor.get(plan + "/request"), "/request");
        JsonNode json = ServiceUnderTest.JSON.readTree(form.select("#json").val());
        json.path("candidates").forEach(each -> ((ObjectNode) each).put("cost", 5000));
        Page saved = visitor.post(plan + "/request", typed(form, Map.of("json", json.toString())));
        assertThat(saved.status())
                .as(saved.document().select("[role=alert]").text())
                .isEqualTo(302);
    }
}
