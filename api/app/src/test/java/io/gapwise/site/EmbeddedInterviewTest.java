package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Scope;
import io.gapwise.service.credentials.TestKeys;
import io.gapwise.service.settings.TestClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of another web site, with a strict policy, shows an interview to its end, and tells its script what came of it. */
class EmbeddedInterviewTest {

    private static final String SUBJECT = "subject=\"Late reports\"";
    private static final double PATIENCE = 60_000;
    private static final String DAY = "2026-02-02";

    private static Chromium chromium;
    private static ServiceUnderTest service;
    private static ForeignSite site;
    private static String key;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        service = ServiceUnderTest.onItsOwn(TestClock.ON);
        key = TestKeys.add(service, "main", EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE));
        site = new ForeignSite(service, key);
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
            service.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void today() {
        service.bean(TestClock.class).goTo(DAY);
    }

    /** The browser itself notes what was answered with an error; everything else would be forbidden by the policy, or broken. */
    @AfterEach
    void nothingWasForbiddenOrBroke() {
        open.forEach(BrowserContext::close);
        complaints.removeIf(complaint -> complaint.startsWith("Failed to load resource"));
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Question 1, What you said, What to do, Source: ",
        "de, Frage 1, Was Sie gesagt haben, Was zu tun ist, Quelle: "
    })
    void isWalkedThroughByKeyboardToTheAnswer(
            String language, String first, String review, String remedies, String source) {
        Page page = open(options(), language, "plain", SUBJECT);
        assertThat(part(page, "status")).hasText(first);
        page.keyboard().press("Tab");

        int questions = 0;
        while (part(page, "heading").count() == 0 && questions < 40) {
            String asked = part(page, "legend").textContent();
            answerByKeyboard(page);
            questions++;
            part(page, "legend")
                    .or(part(page, "heading"))
                    .filter(new Locator.FilterOptions().setHasNotText(asked))
                    .waitFor();
            assertThat(focused(page)).as("after " + asked).isIn("legend", "heading");
            if (focused(page).equals("legend")) {
                page.keyboard().press("Tab");
            }
        }

        assertThat(questions).isBetween(3, 39);
        assertThat(part(page, "heading")).hasText(review);
        assertThat(part(page, "said").locator("dt")).hasCount(questions);
        for (int i = 0; i < 60 && !focused(page).equals("primary"); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        part(page, "verdict").waitFor();
        assertThat(focused(page)).isEqualTo("verdict");
        assertThat(part(page, "remedies").locator("h3")).hasText(remedies);
        assertThat(part(page, "source").first()).containsText(source);

        Map<String, Object> settled = heard(page, "settled").get(0);
        assertThat(heard(page, "answered")).hasSize(questions);
        assertThat(settled.get("reference")).isEqualTo("HR-2041");
        HttpResponse<String> stored =
                ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS + "/" + settled.get("id"))
                        .header("Authorization", "Bearer " + key)
                        .build());
        assertThat(ServiceUnderTest.json(stored).at("/verdict/value").asString())
                .isEqualTo(settled.get("verdict"));
        assertThat(heard(page, "problem")).isEmpty();
    }

    @Test
    void asksWhatTheCaseIsCalledWhereThePageDoesNotSay() {
        Page page = open(options(), "de", "plain", "");

        assertThat(part(page, "legend")).hasText("Wie soll der Fall heißen?");
        part(page, "field").press("Enter");
        assertThat(part(page, "error")).hasText("Bitte schreiben Sie ein paar Worte.");
        assertThat(focused(page)).isEqualTo("field");
        part(page, "field").fill("X");
        part(page, "field").press("Enter");
        assertThat(part(page, "error")).containsText("1 Zeichen lang");
        part(page, "field").fill("Berichte kommen zu spät");
        part(page, "field").press("Enter");
        assertThat(part(page, "status")).hasText("Frage 2");
    }

    @Test
    void goesOnWithAnotherTokenWhereOneHasEnded() {
        Page page = open(options(), "en", "plain", SUBJECT);
        String first = part(page, "legend").textContent();
        int tokens = site.tokens();
        service.bean(TestClock.class).goTo(DAY, Duration.ofMinutes(20));

        answer(page);

        assertThat(part(page, "legend")).not().hasText(first);
        assertThat(site.tokens()).isEqualTo(tokens + 1);
        assertThat(heard(page, "expired")).hasSize(1);
        assertThat(heard(page, "problem")).isEmpty();
    }

    @Test
    void waitsForATokenWhereThePageBringsNoneByItself() {
        Page page = open(options(), "en", "once", SUBJECT);
        String first = part(page, "legend").textContent();
        service.bean(TestClock.class).goTo(DAY, Duration.ofMinutes(20));

        answer(page);
        assertThat(part(page, "problem")).containsText("The time for this interview is over.");
        assertThat(part(page, "problem")).containsText("What you answered is still here.");
        page.evaluate("token().then(next => interview.setAttribute('token', next))");

        assertThat(part(page, "legend")).not().hasText(first);
        assertThat(part(page, "problem")).isEmpty();
    }

    @Test
    void losesNothingWhereTheConnectionIsLost() {
        Page page = open(options(), "en", "plain", SUBJECT);
        String first = part(page, "legend").textContent();
        page.context().setOffline(true);

        answer(page);
        assertThat(part(page, "problem")).containsText("There is no connection to the service.");
        assertThat(part(page, "option").locator("input:checked")).hasCount(1);
        answer(page);
        page.context().setOffline(false);
        part(page, "again").click();

        assertThat(part(page, "legend")).not().hasText(first);
        assertThat(heard(page, "answered")).hasSize(1);
        assertThat(heard(page, "problem").get(0).get("kind")).isEqualTo("network");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | Im Moment fragen zu viele. Bitte warten Sie 7 Sekunden.",
                "503 | Der Dienst kann gerade nicht antworten.",
                "500 | Der Dienst kann gerade nicht antworten.",
                "403 | Der Dienst nimmt das nicht an."
            })
    void saysInASentenceWhatTheServiceCannotDoAndTriesAgain(int status, String sentence) {
        Page page = open(options(), "de", "plain", SUBJECT);
        String first = part(page, "legend").textContent();
        page.route(
                "**/interviews/next",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(Map.of(
                                "Access-Control-Allow-Origin", "*",
                                "Access-Control-Expose-Headers", "Retry-After",
                                "Retry-After", "7"))
                        .setBody("{}")));

        answer(page);
        assertThat(part(page, "problem")).containsText(sentence);
        page.unroute("**/interviews/next");
        part(page, "again").click();

        assertThat(part(page, "legend")).not().hasText(first);
    }

    @Test
    void goesBackAndChangesWhatWasSaid() {
        Page page = open(options(), "en", "plain", SUBJECT);
        String first = part(page, "legend").textContent();
        answer(page);
        assertThat(part(page, "legend")).not().hasText(first);
        assertThat(part(page, "back")).hasCount(1);

        part(page, "back").click();
        assertThat(part(page, "legend")).hasText(first);
        assertThat(part(page, "option").locator("input").nth(1)).isChecked();
        part(page, "option").locator("input").nth(2).check();
        part(page, "primary").click();
        assertThat(part(page, "legend")).not().hasText(first);
        part(page, "enough").click();
        assertThat(part(page, "said").locator("dt")).hasText(new String[] {first});
        part(page, "change").click();
        assertThat(part(page, "option").locator("input").nth(2)).isChecked();
    }

    @Test
    void takesTheColoursOfThePage() {
        Page page = open(options(), "en", "themed", SUBJECT);
        Locator button = part(page, "primary");

        assertThat(button).hasCSS("background-color", "rgb(120, 0, 80)");
        assertThat(button).hasCSS("border-radius", "0px");
        assertThat(button).hasCSS("text-transform", "uppercase");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "LIGHT, 360, de", "DARK, 390, de", "DARK, 1280, en"})
    void hasNothingThatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = open(options().setColorScheme(colours).setViewportSize(width, 740), language, "plain", SUBJECT);
        String name = "embed-%s-%s-%d-".formatted(language, colours, width);

        OpenPages.look(page, width, name + "one");
        while (page.locator("input[type=checkbox]").count() == 0) {
            String asked = part(page, "legend").textContent();
            answer(page);
            assertThat(part(page, "legend")).not().hasText(asked);
        }
        OpenPages.look(page, width, name + "several");
        part(page, "primary").click();
        assertThat(part(page, "error")).not().isEmpty();
        OpenPages.look(page, width, name + "error");
        page.locator("input[type=checkbox]").nth(2).check();
        page.locator("input[type=radio]").first().check();
        page.context().setOffline(true);
        part(page, "primary").click();
        assertThat(part(page, "again")).hasCount(1);
        OpenPages.look(page, width, name + "problem");
        page.context().setOffline(false);
        part(page, "again").click();
        page.locator("[aria-busy=true]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        if (part(page, "heading").count() == 0) {
            part(page, "enough").click();
        }
        OpenPages.look(page, width, name + "review");
        part(page, "primary").click();
        part(page, "verdict").waitFor();
        OpenPages.look(page, width, name + "answer");
    }

    @Test
    void isSmallAndLoadedByAnyPage() {
        HttpResponse<String> script = service.get("/embed/gapwise-interview.js");

        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(script.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
        assertThat(script.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(script.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(script.headers().firstValue("Cache-Control")).hasValue("public, max-age=600");
        assertThat(script.body()).doesNotContain("innerHTML", "eval(", ".style.", "new Function", "localStorage");
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions();
    }

    private Page open(Browser.NewContextOptions options, String language, String kind, String attributes) {
        BrowserContext context = chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(site.page(language, kind, attributes));
        part(page, "legend").waitFor();
        return page;
    }

    private static Locator part(Page page, String part) {
        return page.locator("gapwise-interview [part=" + part + "]");
    }

    /** Chooses the second answer, wherever there are several to choose from, and sends it. */
    private static void answer(Page page) {
        part(page, "option").locator("input").nth(1).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Next|Weiter")))
                .click();
    }

    /** Answers the question whose first field has the focus. */
    private static void answerByKeyboard(Page page) {
        String type = (String) page.evaluate("interview.shadowRoot.activeElement.type");
        if (type.equals("radio")) {
            page.keyboard().press("ArrowDown");
        } else if (type.equals("checkbox")) {
            page.keyboard().press("Space");
            for (int i = 0; i < 20 && !type.equals("radio") && !type.equals("submit"); i++) {
                page.keyboard().press("Tab");
                type = (String) page.evaluate("interview.shadowRoot.activeElement.type");
            }
            if (type.equals("radio")) {
                page.keyboard().press("Space");
            }
        } else {
            page.keyboard().type("25");
        }
        page.keyboard().press("Enter");
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("interview.shadowRoot.activeElement?.getAttribute('part')"));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> heard(Page page, String name) {
        return (List<Map<String, Object>>) page.evaluate("name => heard.filter(each => each.name === name)", name);
    }
}
