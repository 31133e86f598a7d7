package io.gapwise.site.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the strategy keep no number that nobody meant and say nothing that the facts do not say. */
@Timeout(180)
class StrategyTruthTest {

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, assets, cost, 1.900, 1900, 1.9",
        "de, assets, cost, '1,900', 1900, '1,9'",
        "en, assets, hours, '1,900', 1900, 1.9",
        "en, objectives, baseline, 1.900, 1900, 1.9",
        "de, objectives, target, 1.900, 1900, '1,9'",
        "en, objectives, weight, 1.900, 1900, 1.9"
    })
    void aNumberThatCanBeReadInTwoWaysIsAskedForAgain(
            String language, String list, String field, String typed, String one, String other) {
        Page refused = sent(language, list, Map.of("name", "Asked again", "currency", "EUR", field, typed));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#" + field + "-wrong").text()).contains(typed, one, other);
        assertThat(refused.document().select("#" + field).val()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "en, assets, cost, '1,900', 1900",
        "de, assets, cost, 1.900, 1900",
        "en, assets, cost, 1900.5, 1900.5",
        "en, objectives, baseline, '14,2', 14.2",
        "de, objectives, baseline, '14,2', 14.2",
        "en, objectives, baseline, '12,345.5', 12345.5"
    })
    void aNumberWithOneReadingIsTaken(String language, String list, String field, String typed, String kept) {
        Page taken = sent(language, list, Map.of("name", "Taken " + typed + language, "currency", "EUR", field, typed));

        assertThat(taken.status()).as(taken.response().body()).isEqualTo(302);
        String address = taken.onward().replaceFirst("\\?.*", "").replace("/strategy/", "/api/v1/");
        assertThat(ServiceUnderTest.json(service.get(address)).get(field).decimalValue())
                .isEqualByComparingTo(kept);
    }

    /** Three decimals that are in the store stand in the form in such a way that nobody is asked about them again. */
    @Test
    void whatIsKeptCanBeSentAgainAsItStandsInTheForm() {
        String address = ServiceUnderTest.send(service.to("/api/v1/assets")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"Long\",\"hours\":14.125}"))
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        SiteVisitor visitor = new SiteVisitor(service, "en");
        String page = address.replace("/api/v1/", "/strategy/");

        Page saved = visitor.post(page, SiteVisitor.fields(form(visitor.get(page))));

        assertThat(saved.status()).as(saved.response().body()).isEqualTo(302);
        assertThat(ServiceUnderTest.json(service.get(address)).get("hours").decimalValue())
                .isEqualByComparingTo("14.125");
    }

    @Test
    void whatIsNoNumberIsToldWithWhatIsOne() {
        Page refused = sent("en", "objectives", Map.of("name", "Percent", "baseline", "68%"));

        assertThat(refused.document().select("#baseline-wrong").text())
                .isEqualTo("“68%” is no number. Write only the number, such as 14.2, without a unit.");
    }

    @Test
    void aDirectionThatLeadsAwayIsToldInTheWordsOfTheForm() {
        Page refused =
                sent("en", "objectives", Map.of("name", "Away", "baseline", "19", "target", "12", "direction", "RISE"));

        assertThat(refused.document().select("#direction-wrong").text())
                .isEqualTo("From its beginning to its target the figure does not go this way. Choose “Lower is better”,"
                        + " or change one of the two.");
    }

    /** Cases that name other things name nothing of what stands on the page. */
    @Test
    void onlyCasesThatNameSomethingOfThePageAreCounted() {
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn()) {
            own.post(
                    "{\"title\":\"One\",\"audience\":{\"role\":\"Sales\"},\"goal\":{\"objective\":\"Something else\"}}");
            own.post("{\"title\":\"Two\",\"audience\":{\"role\":\"Stores\"}}");
            add(own, "objectives", "{\"name\":\"More sales\"}");
            SiteVisitor visitor = new SiteVisitor(own, "en");

            assertThat(brief(visitor)).contains("no case names what stands here");

            own.post("{\"title\":\"Three\",\"goal\":{\"objective\":\"more SALES\"}}");
            add(own, "personas", "{\"name\":\"Night shift\",\"role\":\"stores\"}");

            assertThat(brief(visitor)).contains("2 cases name what stands here");
        }
    }

    private static String brief(SiteVisitor visitor) {
        return visitor.get("/strategy").document().select("article.brief").text();
    }

    /** Where more is missing than the first of a kind, the rest is there to be opened, each with its way to mend it. */
    @Test
    void allThatIsMissingCanBeSeen() {
        try (ServiceUnderTest own = ServiceUnderTest.onItsOwn()) {
            for (int i = 0; i < 12; i++) {
                add(own, "objectives", "{\"name\":\"Objective %02d\"}".formatted(i));
            }
            Document page = new SiteVisitor(own, "en").get("/strategy").document();
            Element without = page.selectFirst(".gaps .card:contains(without a figure)");

            assertThat(without.select("details summary").text()).isEqualTo("and 4 more");
            assertThat(without.select("a").eachText()).hasSize(12).doesNotHaveDuplicates();
            assertThat(page.select("article.brief").text()).contains("under “What is missing”");
            assertThat(page.select("#gaps").text()).isEqualTo("What is missing");
        }
    }

    private static Page sent(String language, String list, Map<String, String> typed) {
        SiteVisitor visitor = new SiteVisitor(service, language);
        FormElement form = form(visitor.get("/strategy/" + list + "/new"));
        Map<String, String> fields = new LinkedHashMap<>();
        SiteVisitor.fields(form).forEach(each -> fields.put(each.key(), each.value()));
        typed.forEach((name, value) -> fields.computeIfPresent(name, (key, was) -> value));
        return visitor.post(
                "/strategy/" + list + "/new",
                fields.entrySet().stream()
                        .map(each -> SiteVisitor.field(each.getKey(), each.getValue()))
                        .toList());
    }

    private static FormElement form(Page page) {
        return (FormElement) page.document().select("main form[method=post]").first();
    }

    private static void add(ServiceUnderTest to, String kind, String json) {
        assertThat(ServiceUnderTest.send(to.to("/api/v1/" + kind)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json))
                                .build())
                        .statusCode())
                .isEqualTo(201);
    }
}
