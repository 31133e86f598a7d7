package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What is sent twice is kept once, and what can be read in two ways or contradicts itself is asked for again. */
@Timeout(180)
class InitiativeFormsTest {

    private static final String CALLS = """
            {"title":"Calls end badly","goal":{"metric":"CUSTOMER_SATISFACTION","baseline":71,"target":80,"unit":"points"},
             "audience":{"headcount":40},"gap":{"purpose":"CLOSE_GAP","doneBefore":"NEVER"},
             "obstacles":{"neverLearned":"PRESENT","unwilling":"ABSENT","consequencesWrong":"ABSENT"},
             "evidence":{"sources":["OBSERVATION"],"heard":["PERFORMERS"]}}""";

    private static final String NOT_USED = """
            {"answers":{"weeks":13,"inPlace":"YES","learning":"YES","reach":{"started":95,"completed":90},
             "use":{"percent":15,"shownBy":"MANAGERS"},"conditions":{"managerSupports":"NO"},"result":{"moved":"NO"}}}""";

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void oneDecisionIsMade() {
        String answer = answer();
        String address = "/answers/" + answer + "/decide";
        List<KeyVal> fields = fields(visitor, address, "/decide");

        Page first = visitor.post(address, fields);
        Page second = visitor.post(address, fields);

        assertThat(first.onward()).startsWith("/initiatives/");
        assertThat(second.onward()).isEqualTo(first.onward());
        assertThat(decided(answer)).hasSize(1);
    }

    @Test
    void whoGoesBackAndTypesSomethingElseMakesAnotherDecision() {
        String answer = answer();
        String address = "/answers/" + answer + "/decide";
        List<KeyVal> fields = fields(visitor, address, "/decide");
        visitor.post(address, fields);

        Page second = visitor.post(address, with(fields, "title", "Another one"));

        assertThat(second.onward()).startsWith("/initiatives/");
        assertThat(decided(answer)).hasSize(2);
    }

    @Test
    void oneObservationIsAdded() {
        String initiative = initiative();
        String address = initiative + "/observations";
        List<KeyVal> fields = with(with(fields(visitor, initiative, "/observations"), "count", "12"), "of", "40");

        Page first = visitor.post(address, fields);
        Page second = visitor.post(address, fields);
        Page other = visitor.post(address, with(fields, "count", "13"));

        assertThat(first.status()).isEqualTo(302);
        assertThat(second.onward()).isEqualTo(first.onward());
        assertThat(other.status()).isEqualTo(302);
        assertThat(ServiceUnderTest.json(service.get("/api/v1" + address))).hasSize(2);
    }

    @Test
    void oneRevisionIsMadeAndBothPressesLeadToIt() {
        String check = check(initiative());
        List<KeyVal> fields = fields(visitor, check + "/revise", "/revise");

        Page first = visitor.post(check + "/revise", fields);
        Page second = visitor.post(check + "/revise", fields);

        assertThat(first.onward()).startsWith("/answers/").contains("?before=");
        assertThat(second.onward()).isEqualTo(first.onward());
    }

    @Test
    void twoPressesAtOneMomentLeadToOneRevision() {
        String check = check(initiative());
        SiteVisitor other = new SiteVisitor(service, "en");
        List<KeyVal> one = fields(visitor, check + "/revise", "/revise");
        List<KeyVal> two = with(fields(other, check + "/revise", "/revise"), "once", value(one, "once"));

        CompletableFuture<Page> first = CompletableFuture.supplyAsync(() -> visitor.post(check + "/revise", one));
        CompletableFuture<Page> second = CompletableFuture.supplyAsync(() -> other.post(check + "/revise", two));

        assertThat(first.join().onward()).startsWith("/answers/");
        assertThat(second.join().onward()).isEqualTo(first.join().onward());
    }

    @Test
    void aGermanNumberThatCanBeReadInTwoWaysIsAskedForAgain() {
        SiteVisitor german = new SiteVisitor(service, "de");
        String answer = answer();
        String address = "/answers/" + answer + "/decide";
        List<KeyVal> fields = with(fields(german, address, "/decide"), "figure-baseline", "1.234");

        Page refused = german.post(address, with(fields, "cost-DESIGN-planned", "12.000"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#figure-baseline-wrong").text())
                .isEqualTo("„1.234“ lässt sich als 1234 oder als 1,234 lesen. Schreiben Sie, was Sie meinen.");
        assertThat(refused.document().select("[id^=cost-][id$=-wrong]"))
                .as("an amount of money has no three decimals")
                .isEmpty();
        assertThat(decided(answer)).isEmpty();
    }

    @Test
    void aDirectionAwayFromTheTargetIsAskedForAgain() {
        String address = "/answers/" + answer() + "/decide";
        List<KeyVal> fields =
                with(with(fields(visitor, address, "/decide"), "figure-baseline", "33.5"), "figure-target", "5");

        Page refused = visitor.post(address, with(fields, "figure-direction", "RISE"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#figure-direction-wrong").text()).contains("other direction");
        assertThat(visitor.post(address, with(fields, "figure-direction", "FALL"))
                        .onward())
                .startsWith("/initiatives/");
    }

    @Test
    void aCountSaysOfHowManyItIs() {
        String initiative = initiative();
        List<KeyVal> fields = with(fields(visitor, initiative, "/observations"), "count", "12");

        Page refused = visitor.post(initiative + "/observations", fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#of-wrong").text()).contains("of how many");
    }

    @Test
    void theAddressOfAFormThatWasNotKeptLeadsBackToThePage() {
        String initiative = initiative();

        for (String form : List.of("/observations", "/points", "/points/file", "/reports/file", "/status", "/checks")) {
            assertThat(visitor.get(initiative + form).onward()).as(form).isEqualTo(initiative);
        }
        Page other = visitor.get("/cases/" + answer() + "/undo");
        assertThat(other.status()).isEqualTo(405);
        assertThat(other.isHtml()).as("a person sees a page").isTrue();
    }

    @Test
    void aCalendarThatIsNotThereIsAPageInTheLanguageOfTheReader() {
        Page page = new SiteVisitor(service, "de").get("/calendar/" + "A".repeat(22) + ".ics");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().select("html").attr("lang")).isEqualTo("de");
    }

    private static String answer() {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to("/api/v1/recommendations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CALLS))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ServiceUnderTest.json(answer).get("id").asString();
    }

    private String initiative() {
        String address = "/answers/" + answer() + "/decide";
        return visitor.post(address, fields(visitor, address, "/decide"))
                .onward()
                .replaceFirst("\\?.*", "");
    }

    /** Keeps a check in which it shows that nobody does it at work, so that there is something to take into the case. */
    private static String check(String initiative) {
        HttpResponse<String> made = ServiceUnderTest.send(service.to("/api/v1" + initiative + "/checks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(NOT_USED))
                .build());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return initiative + "/checks/" + ServiceUnderTest.json(made).get("id").asString();
    }

    private static List<JsonNode> decided(String answer) {
        List<JsonNode> found = new ArrayList<>();
        ServiceUnderTest.json(service.get("/api/v1/initiatives?limit=100")).forEach(each -> {
            if (each.get("recommendation").asString().equals(answer)) {
                found.add(each);
            }
        });
        return found;
    }

    /** Returns what a browser sends of the form of a page that is sent to an address. */
    private static List<KeyVal> fields(SiteVisitor visitor, String page, String end) {
        FormElement form = visitor.get(page).document().forms().stream()
                .filter(each -> each.attr("action").endsWith(end))
                .findFirst()
                .orElseThrow();
        return SiteVisitor.fields(form);
    }

    private static List<KeyVal> with(List<KeyVal> fields, String name, String value) {
        List<KeyVal> changed = new ArrayList<>(fields);
        changed.replaceAll(each -> each.key().equals(name) ? SiteVisitor.field(name, value) : each);
        return changed;
    }

    private static String value(List<KeyVal> fields, String name) {
        return fields.stream()
                .filter(each -> each.key().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
