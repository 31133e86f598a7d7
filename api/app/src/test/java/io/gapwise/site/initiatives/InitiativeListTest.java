package io.gapwise.site.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import io.gapwise.site.SiteVisitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Lists find what people look for in their own words, and what is shown once is lost by no second look. */
@Timeout(180)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InitiativeListTest {

    private static ServiceUnderTest service;

    private final SiteVisitor visitor = new SiteVisitor(service, "en");

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn("--gapwise.samples=true");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void whoBeginsIsLedToWhereThereIsAnAnswer() {
        Document empty = visitor.get("/initiatives").document();

        assertThat(empty.select(".empty a").eachAttr("href"))
                .containsExactly("/interviews/new", "/cases/samples", "/initiatives/samples");
        assertThat(visitor.get("/cases/samples").document().select("main a[href^='/cases/']"))
                .isNotEmpty();
    }

    @Test
    void whatWasNeverCheckedHasNoJudgementYet() {
        Decided.followed(service, 3, "\"title\":\"Never looked at\"");

        assertThat(visitor.get("/initiatives?progress=UNJUDGED")
                        .document()
                        .select("table")
                        .text())
                .contains("Never looked at");
        assertThat(visitor.get("/initiatives?progress=UNJUDGED")
                        .document()
                        .select("#progress option[selected]")
                        .text())
                .isEqualTo("No judgement yet");
    }

    @Test
    void whoIsInChargeIsFoundByAPartOfTheName() {
        Decided.followed(service, 3, "\"title\":\"Hers\",\"owner\":\"Carla\"");
        Decided.followed(service, 3, "\"title\":\"His\",\"owner\":\"Carlo\"");
        Decided.followed(service, 3, "\"title\":\"Another's\",\"owner\":\"Max\"");

        assertThat(titles("carla")).containsExactly("Hers");
        assertThat(titles("Carl")).containsExactlyInAnyOrder("Hers", "His");
        assertThat(titles("nobody")).isEmpty();
    }

    private List<String> titles(String owner) {
        return visitor.get("/initiatives?owner=" + owner)
                .document()
                .select("table tbody th")
                .eachText();
    }

    @Test
    void aNewLinkIsMadeOnceForAFormAndItsAddressCanBeOpenedAgain() {
        Decided decided = Decided.followed(service, 3, "");
        decided.api("POST", "/at-work", "{\"asked\":\"PERFORMERS\",\"task\":\"use calm words\"}");
        FormElement renew = form(visitor.get(decided.page() + "/at-work").document(), "/link");
        List<KeyVal> fields = SiteVisitor.fields(renew);

        Page first = visitor.post(renew.attr("action"), fields);
        String link = first.document().select("#link").val().replaceFirst("https?://[^/]+", "");
        Page again = visitor.post(renew.attr("action"), fields);

        assertThat(first.document().select("a[hreflang=de]"))
                .as("the link is shown once, and lost in another language")
                .isEmpty();
        assertThat(again.document().select("#link")).isEmpty();
        assertThat(again.document().select("[role=status]").text())
                .contains("was made and shown already, and is valid");
        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(visitor.get(renew.attr("action")).onward()).isEqualTo(decided.page() + "/at-work");
    }

    @Test
    void anAddressOfACalendarIsMadeOnceForAFormAndCanBeToldFromOthers() {
        FormElement make = form(visitor.get("/initiatives/reminders").document(), "/feeds");
        List<KeyVal> fields = SiteVisitor.fields(make);
        Document made = visitor.post(make.attr("action"), fields).document();
        Document again = visitor.post(make.attr("action"), fields).document();
        FormElement next = form(visitor.get("/initiatives/reminders").document(), "/feeds");
        visitor.post(next.attr("action"), SiteVisitor.fields(next));

        List<String> listed = visitor.get("/initiatives/reminders")
                .document()
                .select("#feed ~ .rows > li > span")
                .eachText();
        assertThat(listed).hasSize(2).doesNotHaveDuplicates().allMatch(each -> each.startsWith("Address "));
        String mark = made.select("[role=status]").text().replaceFirst("This is address (\\w{4})\\..*", "$1");
        assertThat(listed).anyMatch(each -> each.startsWith("Address " + mark + ","));
        assertThat(again.select("code.address")).isEmpty();
        assertThat(again.select("[role=status]").text()).contains("made and shown already");
        assertThat(visitor.get("/initiatives/reminders/feeds").onward()).startsWith("/initiatives/reminders");
    }

    @Test
    void anExampleThatIsTooLongIsShownAgainToWhoeverWroteIt() {
        Decided decided = Decided.followed(service, 3, "");
        String link = decided.api("POST", "/at-work", "{\"asked\":\"PERFORMERS\",\"task\":\"use calm words\"}")
                .get("link")
                .asString()
                .replaceFirst("https?://[^/]+", "");
        Document asked = visitor.get(link).document();
        List<KeyVal> fields = SiteVisitor.fields(form(asked, link));
        fields.removeIf(field -> field.key().equals("story"));
        fields.add(SiteVisitor.field("story", "a".repeat(20_000)));

        Page refused = visitor.post(link, fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert]").text()).contains("at most 1,000 characters");
        assertThat(refused.document().select("#story").val()).hasSize(20_000);
        var tooLarge = ServiceUnderTest.send(service.to(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("story=" + "a".repeat(200_000)))
                .build());
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains("too long").doesNotContain("This page does not exist");
    }

    private static FormElement form(Document page, String path) {
        return page.forms().stream()
                .filter(form -> form.attr("action").endsWith(path))
                .findFirst()
                .orElseThrow();
    }
}
