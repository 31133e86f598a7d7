package io.gapwise.site.plans;

import static io.gapwise.site.plans.PlannedSite.form;
import static io.gapwise.site.plans.PlannedSite.typed;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever tries what a cut would mean can try again and go back, and is told what is kept and what is not. */
@Timeout(300)
class PlanTrialsTest {

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
    void aCutThatIsTriedTwiceCutsOnceAndCanBeTakenBack() {
        String plan = site.begin("Tried", PlannedSite.REQUEST);
        site.computed(plan);
        site.approve(plan);
        assertThat(visitor.get(plan + "/change").document().text())
                .contains("The money of version 1, which is approved: 30,000.");
        cut(plan, "67");

        Document again = cut(plan, "67");

        assertThat(again.select(".summary").text()).contains("of 20,100 as estimated");
        Document compared = visitor.get(plan + "/versions/compared?from=1&to=2").document();
        assertThat(compared.select("section[aria-labelledby=follows] li").eachText())
                .contains("Money in all: 30,000 before, 20,100 now.")
                .anyMatch(line -> line.startsWith("Goals before: what is most pressing"));
        assertThat(visitor.get(plan + "/versions/compared?from=2&to=3")
                        .document()
                        .text())
                .contains("Both follow from the same.");
        assertThat(visitor.get(plan + "/change").document().select(".note li").eachText())
                .contains("Money in all: 30,000 before, 20,100 now.");
        assertThat(visitor.get(plan + "/leader").document().text()).contains("version 1");
        assertThat(visitor.get(plan).document().text()).contains("Version 1 is approved");
        FormElement back = form(visitor.get(plan + "/versions"), "/versions/1/again");
        Page taken = visitor.post(plan + "/versions/1/again", SiteVisitor.fields(back));
        assertThat(taken.status()).isEqualTo(302);
        assertThat(visitor.get(plan + "/means").document().select("#budget").val())
                .isEqualTo("30000");
        Page late = visitor.post(plan + "/versions/1/again", SiteVisitor.fields(back));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("[role=alert]").text()).contains("nothing was taken back");
    }

    private Document cut(String plan, String percent) {
        FormElement form = form(visitor.get(plan + "/change"), "/change");
        return visitor.get(site.made(
                        visitor.post(plan + "/change", typed(form, Map.of("percent", percent, "since", "May 2027")))))
                .document();
    }

    @Test
    void whatCannotHaveHappenedIsToldBesideItsField() {
        String plan = site.begin("Odd", PlannedSite.REQUEST);
        site.computed(plan);
        site.approve(plan);
        FormElement form = form(visitor.get(plan + "/change"), "/change");

        Page refused = visitor.post(
                plan + "/change", typed(form, Map.of("percent", "67", "money", "1000", "lost", "EXPERTS:Dr. Weiss")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] a").eachAttr("href")).containsExactly("#money", "#lost");
        Page unnamed = visitor.post(plan + "/change", typed(form, Map.of("cost", "500")));
        Page endless = visitor.post(plan + "/change", typed(form, Map.of("title", "x".repeat(5_000))));
        assertThat(unnamed.document().select("#title-wrong").text()).contains("a name");
        assertThat(endless.document().select("#title-wrong").text()).contains("300");
    }

    @Test
    void theNumbersOfAllAreEnteredInOneTable() {
        String plan = site.begin("Numbers", PlannedSite.REQUEST.replace("\"cost\": 14000", "\"cost\": 0"));
        site.computed(plan);
        Document shown = visitor.get(plan).document();
        assertThat(shown.select(".summary").text()).contains("nobody has said what it costs");
        assertThat(shown.select("section[aria-labelledby=unknown] a").eachAttr("href"))
                .contains(plan + "/numbers");
        FormElement form = form(visitor.get(plan + "/numbers"), "/numbers");

        Page refused = visitor.post(
                plan + "/numbers",
                typed(form, Map.of("cost-fair", "dear", "learners-talk", "nobody: 4", "length-law", "9")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] a").eachAttr("href"))
                .containsExactlyInAnyOrder("#cost-fair", "#learners-talk", "#length-law");
        assertThat(refused.document().select("#cost-fair").val()).isEqualTo("dear");
        Page lost = visitor.post(
                plan + "/numbers",
                typed(
                        form,
                        Map.of("learners-talk", "nonsense", "reaches-talk", "field engineers: 4\nfield engineers: 5")));
        assertThat(lost.document().select("[role=alert] a").eachAttr("href"))
                .contains("#learners-talk", "#reaches-talk");
        Page saved = visitor.post(
                plan + "/numbers",
                typed(
                        form,
                        Map.of(
                                "cost-fair",
                                "9,000",
                                "learners-talk",
                                "field engineers: 4",
                                "reaches-talk",
                                "field engineers: 30")));
        assertThat(saved.status()).as(saved.response().body()).isEqualTo(302);
        Document after = visitor.get(plan + "/numbers").document();
        assertThat(after.select("#cost-fair").val()).isEqualTo("9000");
        assertThat(after.select("#learners-talk").val()).isEqualTo("field engineers: 4");
        assertThat(after.select("#owners-law").val()).isEqualTo("Ann: 4");
        assertThat(visitor.post(plan + "/numbers", typed(form, Map.of("cost-fair", "1")))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatEndsAfterItIsNeededIsSaidOnTopAndBesideIt() {
        String plan = site.begin(
                "Due", PlannedSite.REQUEST.replace("\"id\": \"talk\",", "\"id\": \"talk\", \"due\": \"2027-05-10\","));

        Document shown = visitor.get(site.computed(plan)).document();

        assertThat(shown.select(".summary").text())
                .contains("One ends after the day by which it is needed: Talks with customers.");
        assertThat(shown.select("section[aria-labelledby=in]").text())
                .contains("needed by May 10, 2027, and it ends later");
    }

    /** An amount that was stated in one currency is never told in another. */
    @Test
    void aCurrencyCannotBeSwappedUnderStatedCosts() {
        String plan = site.begin(
                "Currency", PlannedSite.REQUEST.replace("\"budget\": {", "\"currency\": \"EUR\", \"budget\": {"));
        FormElement form = form(visitor.get(plan + "/means"), "/means");

        Page refused = visitor.post(plan + "/means", typed(form, Map.of("currency", "CHF")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#currency-wrong").text()).contains("stated in EUR");
        assertThat(visitor.get(site.computed(plan))
                        .document()
                        .select(".summary")
                        .text())
                .contains("It costs 25,000 EUR of 30,000 EUR as estimated.");
    }

    @Test
    void whatCanBeChosenHasANameThatPeopleCanRead() {
        String plan = site.begin("Names", PlannedSite.REQUEST);
        FormElement form = form(visitor.get(plan + "/candidates/new"), "/candidates/new");

        Page empty = visitor.post(plan + "/candidates/new", typed(form, Map.of("title", " ")));
        Page endless = visitor.post(plan + "/candidates/new", typed(form, Map.of("title", "x".repeat(20_000))));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().select("#title-wrong").text()).contains("has a name");
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.document().select("#title-wrong").text()).contains("300");
    }
}
