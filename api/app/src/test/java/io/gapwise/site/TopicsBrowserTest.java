package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manager offers topics in a browser, five of the team choose on their phones, and both agree. */
class TopicsBrowserTest {

    private static final int PHONE = 360;

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final OpenPages open = new OpenPages(chromium, service, 30_000);

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = ServiceUnderTest.onItsOwn();
        for (String entry : List.of(
                "objectives {\"name\":\"Fewer complaints\"}",
                "capabilities {\"name\":\"Clear writing\",\"drives\":[\"Fewer complaints\"]}",
                "personas {\"name\":\"Night shift\",\"day\":\"Calls come in waves\",\"learnsWhen\":\"Between two and four; At the handover\"}")) {
            String[] parts = entry.split(" ", 2);
            ServiceUnderTest.send(service.to("/api/v1/" + parts[0])
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(parts[1]))
                    .build());
        }
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingWasForbiddenOrBroke() {
        open.closeWithoutComplaints();
    }

    /** No step of the manager or of those who choose needs a script. */
    @Test
    void aTeamChoosesAndAgreesWithItsManager() {
        Page manager = open.page(options().setJavaScriptEnabled(false));
        manager.navigate("/strategy/personas");
        click(manager, AriaRole.LINK, "Night shift");
        click(manager, AriaRole.LINK, "Offer topics to a team");
        assertThat(manager.locator("#times")).hasValue("Between two and four\nAt the handover");
        assertThat(manager.locator("main")).containsText("Their day: Calls come in waves");
        manager.locator("#name").fill("Night shift, spring");
        manager.locator("#topics").fill("Psychology of design\npsychology of DESIGN");
        manager.locator("input[name=topic][value='Clear writing']").check();
        manager.locator("#asker").fill("Petra Lind, head of service");
        click(manager, AriaRole.BUTTON, "Make the link");
        assertThat(manager.locator("[role=alert]")).containsText("“psychology of DESIGN”: This stands there twice.");
        assertThat(manager.locator("input[name=topic][value='Clear writing']")).isChecked();
        open.forgetRefused();
        manager.locator("#topics").fill("Psychology of design");
        click(manager, AriaRole.BUTTON, "Make the link");
        String link = manager.locator("#link").inputValue();
        Pictures.ofWholePage(manager, "topics-link");

        for (int i = 0; i < 5; i++) {
            Page person = open.page(
                    options().setJavaScriptEnabled(false).setLocale("de").setViewportSize(PHONE, 740));
            person.navigate(link);
            assertThat(person.locator("h1")).hasText("Was möchten Sie lernen?");
            person.locator("#pick-1").selectOption("Clear writing");
            if (i == 0) {
                person.locator("#pick-2").selectOption("Clear writing");
                click(person, AriaRole.BUTTON, "Absenden");
                assertThat(person.locator("[role=alert]")).containsText("zweimal");
                Pictures.ofWholePage(person, "choose-again");
                open.forgetRefused();
            }
            person.locator("#pick-2").selectOption(i == 1 ? "nichts" : "Psychology of design");
            person.locator("input[name=time]").first().check();
            person.locator("#wish").fill("Zeichnen");
            click(person, AriaRole.BUTTON, "Absenden");
            assertThat(person.locator("h1")).hasText("Vielen Dank");
            if (i == 2) {
                person.goBack();
                assertThat(person.locator("h1")).hasText("Von hier hat schon jemand geantwortet");
            }
        }

        manager.navigate("/topics");
        click(manager, AriaRole.LINK, "Night shift, spring");
        assertThat(manager.locator("tbody tr").first()).containsText("Clear writing");
        assertThat(manager.locator("tbody tr").first().locator("td").first()).hasText("5");
        assertThat(manager.locator("main")).containsText("What 5 people chose, as of");
        assertThat(manager.locator(".wish")).hasCount(5);
        assertThat(manager.locator("main")).containsText("Who does this well already");
        manager.locator(".rows form button").first().click();
        assertThat(manager.locator(".wish")).hasCount(4);

        manager.locator("summary").first().click();
        manager.locator("input[name=agreed][value='Clear writing']").check();
        manager.locator("#when").fill("Between two and four");
        click(manager, AriaRole.BUTTON, "Keep it");
        assertThat(manager.locator("[role=alert]")).containsText("as a role, not as a name");
        assertThat(manager.locator("#when")).hasValue("Between two and four");
        open.forgetRefused();
        manager.locator("#by").fill("Shift leader and team");
        click(manager, AriaRole.BUTTON, "Keep it");
        assertThat(manager.locator("[role=status]")).containsText("What you agreed on is kept");

        click(manager, AriaRole.LINK, "What it says of: Night shift");
        assertThat(manager.locator("tbody tr").nth(0)).containsText("Clear writing");
        Pictures.ofWholePage(manager, "topics-persona");
        click(manager, AriaRole.BUTTON, "Write it into the persona");
        assertThat(manager.locator("[role=status]")).containsText("written into the persona");
        Pictures.ofWholePage(manager, "topics-agreed");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, de", "LIGHT, 360, en"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        String offer = OfferedTopics.chosenOf(service);
        Page page = open.page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        for (String path : List.of(
                "/topics",
                "/topics/new",
                "/topics/new?persona=Night+shift",
                offer,
                offer + "/persona",
                offer + "/delete",
                OfferedTopics.linkOf(service))) {
            page.navigate(path);
            page.locator("details").all().forEach(each -> each.evaluate("e => e.open = true"));
            OpenPages.look(
                    page,
                    width,
                    "topics-%s-%d-%s%s"
                            .formatted(
                                    colours,
                                    width,
                                    language,
                                    path.replaceAll("[0-9a-f-]{36}|[\\w-]{22}", "x")
                                            .replaceAll("[/?=+]", "-")));
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }
}
