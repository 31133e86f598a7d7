package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst writes down what was decided and looks, in a browser, at what came of it. */
class InitiativeBrowserTest {

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final OpenPages open = new OpenPages(chromium, service, 15_000);

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = ServiceUnderTest.onItsOwn();
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

    /** The points of a year say that the figure has moved; nothing from the answer to the check needs a script. */
    @Test
    void aDecisionIsWrittenDownMeasuredAndChecked() {
        Page page = open.page(options().setJavaScriptEnabled(false));
        decide(page, "Orders are entered wrongly");
        assertThat(page.locator("#figure + .empty")).isVisible();

        page.locator("#points > summary").click();
        page.locator("#points-text").fill("one\n2026-01-05 two");
        page.locator("#points form").first().locator("button:not([type])").click();
        assertThat(page.locator("#points-text-wrong")).containsText("Line 1");
        assertThat(page.locator("#points-text")).hasValue("one\n2026-01-05 two");
        open.forgetRefused();

        page.locator("#points-text").fill(year());
        page.locator("#points form").first().locator("button:not([type])").click();
        assertThat(page.locator("section[aria-labelledby=figure] .lead")).containsText("it has moved");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this as a check"))
                .click();
        page.waitForURL(Pattern.compile("/checks/"));
        assertThat(page.locator("h1")).containsText("Check 1");
    }

    /** Each form of the page is sent alone; what was typed into another one is there again, until it was sent or discarded. */
    @Test
    void whatWasTypedElsewhereOnThePageIsNotLost() {
        Page page = open.page(options());
        decide(page, "Typed beside");
        page.locator("#answers > summary").click();
        page.locator("#answers input[name='use.percent']").fill("40");
        page.locator("#points > summary").click();
        page.locator("#points-text").fill(year());
        page.locator("#points form").first().locator("button:not([type])").click();
        assertThat(page.locator(".note.good")).isVisible();

        assertThat(page.locator("#answers input[name='use.percent']")).isVisible();
        assertThat(page.locator("#answers input[name='use.percent']")).hasValue("40");
        assertThat(page.locator("#answers [data-restored]")).isVisible();
        assertThat(page.locator("#points-text")).hasValue("");

        page.locator("#answers button:not([type])").click();
        assertThat(page.locator(".note.good")).containsText("Saved");
        assertThat(page.locator("#answers [data-restored]")).isHidden();
        page.locator("#answers > summary").click();
        page.locator("#answers input[name='use.percent']").fill("70");
        page.reload();
        assertThat(page.locator("#answers input[name='use.percent']")).hasValue("70");
        page.locator("#answers [data-restored] button").click();
        assertThat(page.locator("#answers input[name='use.percent']")).hasValue("40");
        page.reload();
        assertThat(page.locator("#answers [data-restored]")).isHidden();
    }

    @Test
    void aDeclinedAnswerNeedsAReason() {
        Page page = open.page(options());
        page.navigate("/answers/" + answer("Declined") + "/decide");
        page.locator("input[value=DECLINED]").check();
        page.locator("#owner").fill("Priya");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the decision"))
                .click();
        assertThat(page.locator("#reason-wrong")).isVisible();
        assertThat(page.locator("#owner")).hasValue("Priya");
        open.forgetRefused();

        page.locator("#reason").fill("No money this year");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the decision"))
                .click();
        page.waitForURL(Pattern.compile("/initiatives/"));
        assertThat(page.locator("section[aria-labelledby=now] .empty")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "LIGHT, 360, de", "DARK, 1280, de"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = open.page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        String answer = answer("Looked at in " + colours + " " + width + " " + language);
        page.navigate("/answers/" + answer + "/decide");
        look(page, width, "decide-%s-%d-%s".formatted(colours, width, language));
        page.locator("main form.sheet button").last().click();
        page.waitForURL(Pattern.compile("/initiatives/"));
        String initiative = page.url().replaceFirst("[?#].*", "");
        page.locator("#points > summary").click();
        page.locator("#points-text").fill(year());
        page.locator("#points form").first().locator("button:not([type])").click();
        for (String path : List.of(
                initiative,
                initiative + "/leader",
                initiative + "/versions",
                initiative + "/edit",
                "/initiatives",
                "/initiatives/reminders",
                "/initiatives/track-record",
                "/picture")) {
            page.navigate(path);
            look(
                    page,
                    width,
                    "initiative-%s-%d-%s%s"
                            .formatted(
                                    colours,
                                    width,
                                    language,
                                    path.replaceAll(".*/[0-9a-f-]{36}|^/", "-").replace('/', '-')));
        }
    }

    private static void look(Page page, int width, String picture) {
        page.locator("details").evaluateAll("all => all.forEach(each => each.open = true)");
        OpenPages.look(page, width, picture);
    }

    private static void decide(Page page, String title) {
        page.navigate("/answers/" + answer(title) + "/decide");
        page.locator("#startsOn").fill("2026-05-04");
        page.locator("#figure-name").fill("Wrong orders");
        page.locator("#figure-baseline").fill("10");
        page.locator("#figure-target").fill("5");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the decision"))
                .click();
        assertThat(page.locator(".note.good")).isVisible();
    }

    /** A figure of each week that falls by half when it begins. */
    private static String year() {
        LocalDate first = LocalDate.of(2025, 11, 3);
        return IntStream.range(0, 50)
                .mapToObj(week -> "%s %d".formatted(first.plusWeeks(week), (week < 26 ? 10 : 5) + week % 3))
                .collect(Collectors.joining("\n"));
    }

    private static String answer(String title) {
        String made = """
                {"title":"%s","obstacles":{"neverLearned":"PRESENT","expectationsUnclear":"PRESENT"},"evidence":{"sources":["PERFORMANCE_DATA"]}}""".formatted(title);
        return ServiceUnderTest.json(service.post(made)).get("id").asString();
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }
}
