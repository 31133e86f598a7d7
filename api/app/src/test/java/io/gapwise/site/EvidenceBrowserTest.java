package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst shares out what is to be found out, in a browser, at a desk and on the way. */
class EvidenceBrowserTest {

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

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
        open.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** On a phone and without scripts, because somebody takes a step over in the corridor. */
    @Test
    void aStepIsTakenOverTickedOffAndLeadsToItsQuestion() {
        Page page = page(options().setViewportSize(360, 740).setJavaScriptEnabled(false));
        String address = address("Orders are entered wrongly");
        page.navigate(address);
        assertThat(page.locator("h1")).hasText("What to find out");
        Locator first = page.locator(".work > li:not(:has(a[href*='/voices']))").first();
        first.locator("summary").click();
        first.locator("input[name=owner]").fill("Priya");
        first.locator("input[name=due]").fill("2020-01-31");
        first.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Take over").setExact(true))
                .click();
        assertThat(page.locator("#task-1")).containsText("Overdue since");
        assertThat(page.locator("#task-1")).containsText("Priya");

        page.locator("#task-1 .actions a").click();
        page.locator("#note").fill("Three of three were stopped by the scanner");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tick off and answer the question"))
                .click();
        if (!page.url().contains("/interviews/")) {
            page.locator("#found button").first().click();
        }

        page.waitForURL(Pattern.compile("/interviews/.*ask="));
        page.navigate(address);
        assertThat(page.locator("#done")).containsText("Done: 1");
    }

    @Test
    void theListIsTakenAlongAsASheetAndAsACalendar() {
        Page page = page(options().setAcceptDownloads(true));
        page.navigate(address("Taken along"));
        page.locator("summary", new Page.LocatorOptions().setHasText("Add something of your own"))
                .click();
        page.locator("#own-text").fill("Ask who signs the orders");
        page.locator("#own-due").fill("2030-05-06");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add").setExact(true))
                .click();

        Download sheet =
                page.waitForDownload(() -> page.getByText("As an Excel file").click());
        Download calendar =
                page.waitForDownload(() -> page.getByText("Into the calendar").click());

        assertThat(sheet.suggestedFilename()).startsWith("gapwise-evidence-").endsWith(".xlsx");
        assertThat(calendar.suggestedFilename()).endsWith(".ics");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "LIGHT, 360, en", "DARK, 1280, en", "LIGHT, 360, de"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        String address = address("Looked at in " + colours + " " + width + " " + language);
        page.navigate(address);
        Locator first = page.locator(".work > li").first();
        first.locator("summary").click();
        first.locator("input[name=due]").fill("2020-01-31");
        first.locator("form button").click();
        String done = page.locator("#task-1 .actions a").getAttribute("href");
        for (String each : List.of(address, done)) {
            page.navigate(each);
            if (each.equals(address)) {
                page.locator("details").evaluateAll("all => all.forEach(each => each.open = true)");
            }
            keep(page, "evidence-%s-%d-%s%s".formatted(colours, width, language, each.equals(done) ? "-done" : ""));
            assertThat(new AxeBuilder(page)
                            .options(violations()).setLegacyMode(true).analyze().getViolations().stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
    }

    private static AxeRunOptions violations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String address(String title) {
        String made = """
                {"title":"%s","obstacles":{"neverLearned":"PRESENT"},"evidence":{"sources":["OPINION"]}}""".formatted(title);
        return "/cases/" + ServiceUnderTest.json(service.post(made)).get("id").asString() + "/evidence";
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.browser().newContext(options.setBaseURL("http://127.0.0.1:" + service.port()));
        context.setDefaultTimeout(15_000);
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("htmx:")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static void keep(Page page, String name) {
        Pictures.ofWholePage(page, name.toLowerCase());
    }
}
