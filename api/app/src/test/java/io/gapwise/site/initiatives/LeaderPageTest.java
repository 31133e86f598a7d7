package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever decides reads on one page what is known, how far it holds, and what is only expected. */
@Timeout(180)
class LeaderPageTest {

    private static final String MONEY = """
            "currency":"EUR","costs":[{"kind":"TRAINERS","spent":4000}],"isolation":{"way":"TREND"}""";

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
    void reservationsStandOnItInEveryForm() {
        Decided decided = Decided.followed(service, 20, MONEY).measured(20, 79);
        String caution = "values from before it began, and 24 or more are fair ground";
        assertThat(visitor.get(decided.page()).document().text()).contains(caution, "This is weak evidence.");

        Document page = visitor.get(decided.page() + "/leader").document();

        assertThat(page.select(".brief h2").eachText()).contains("Bear in mind");
        assertThat(page.text()).contains(caution, "This is weak evidence.");
        assertThat(visitor.get(decided.page() + "/leader.md").response().body())
                .contains("Bear in mind", caution, "This is weak evidence.");
        assertThat(german.get(decided.page() + "/leader").document().text())
                .contains("Zu bedenken", "Das ist ein schwacher Beleg");
    }

    @Test
    void whatIsExpectedIsNotCalledEarned() {
        Decided decided = Decided.followed(service, 20, MONEY).measured(20, 79);

        Document page = visitor.get(decided.page() + "/leader").document();

        assertThat(page.select(".brief h2").eachText()).contains("Worth").doesNotContain("Earned");
        assertThat(page.select(".brief li strong").eachText())
                .contains("Return expected for the first year:", "Expected for the first year, if it is kept:")
                .doesNotContain("Return:");
    }

    @Test
    void whatIsLeftOfTheGapIsNotThePriceOfDoingNothing() {
        Decided decided = Decided.followed(service, 20, MONEY).measured(20, 79);

        String page = visitor.get(decided.page() + "/leader").document().text();

        assertThat(page)
                .contains("What is still open of the gap costs, each month:", "(the whole gap: 10,000 EUR)")
                .doesNotContain("Doing nothing costs");
        assertThat(visitor.get(Decided.followed(service, 2, "").page())
                        .document()
                        .text())
                .contains("Doing nothing costs, each month 10,000 EUR");
    }

    @Test
    void whatWasDeclinedPromisesNothingAndSaysWhy() {
        Decided declined = Decided.declined(service, "No budget this year");

        Document page = visitor.get(declined.page() + "/leader").document();

        assertThat(page.select(".brief h2").eachText()).contains("Decided").doesNotContain("Promised", "Done", "Worth");
        assertThat(page.select(".brief li").eachText()).contains("Why it was decided so: No budget this year");
    }
}
