package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.cases.GapCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries asking people as an analyst does, and answering as they do, on a phone. */
class VoicesBrowserTest {

    private static final int PHONE = 360;

    @TempDir
    private static Path data;

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = ServiceUnderTest.on(data);
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

    @Test
    void threeGroupsAnswerOnPhonesTheyPartAndTheCaseIsAnsweredAnew() throws BadCase {
        String id = service.bean(GapCases.class)
                .create("{\"title\":\"Orders are entered wrongly\"}")
                .id();
        Page analyst = page(1180, "en-GB");
        analyst.navigate("/cases/" + id + "/voices");
        assertThat(analyst.locator(".empty")).containsText("Nobody was asked yet");
        look(analyst, "voices-empty");

        String performers = asked(analyst, "PERFORMERS");
        String managers = asked(analyst, "MANAGERS");
        String experts = asked(analyst, "EXPERTS");
        for (int i = 0; i < 3; i++) {
            answer(performers, "tools-last-time", "broken", i == 0 ? "voice-page" : "");
        }
        answer(managers, "tools-stopped-work", "never", "voice-manager");
        answer(experts, "tools-best-people", "same", "");

        analyst.navigate("/cases/" + id + "/voices");
        Locator first = analyst.locator(".said-by tbody tr").first();
        assertThat(first).containsText("Poor tools");
        assertThat(first).containsText("they part");
        assertThat(first).containsText("3 of 3 counted: it is there");
        look(analyst, "voices-part");
        analyst.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take these answers"))
                .click();
        assertThat(analyst.locator("[role=status]").first()).containsText("answered anew");
        look(analyst, "voices-taken");
        analyst.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the answer"))
                .click();
        assertThat(analyst.locator(".verdict.big")).isVisible();

        Page phone = page(PHONE, "de-DE");
        phone.navigate("/cases/" + id + "/voices");
        look(phone, "voices-phone-german");
    }

    /** Makes a link as the analyst does, and returns it. */
    private String asked(Page analyst, String group) {
        analyst.locator("input[name=group][value=" + group + "]").check();
        analyst.locator("#task").fill("entering an order");
        analyst.locator("#asker").fill("Anna Berg, quality team");
        analyst.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the link"))
                .click();
        Locator link = analyst.locator("#link");
        assertThat(link).isVisible();
        look(analyst, "voices-link");
        return link.inputValue();
    }

    /** Answers one question on a phone without scripts, and sends it. */
    private void answer(String link, String question, String answer, String picture) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("de-DE")
                        .setJavaScriptEnabled(false)
                        .setViewportSize(PHONE, 740));
        open.add(context);
        Page person = watched(context.newPage());
        person.navigate(link);
        assertThat(person.locator("h1")).hasText("Was sehen Sie?");
        person.locator("input[name='q-%s'][value='%s']".formatted(question, answer))
                .check();
        if (!picture.isEmpty()) {
            assertThat(person.locator("main")).containsText("Das kann ich nicht sehen");
            Pictures.ofScreen(person, picture + "-first");
            Pictures.ofWholePage(person, picture);
        }
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Absenden"))
                .click();
        assertThat(person.locator("h1")).hasText("Vielen Dank");
    }

    @Test
    void thePageForThoseWhoAreAskedKeepsNobodyOutAndShowsWhatIsMissing() throws BadCase {
        String id = service.bean(GapCases.class)
                .create("{\"title\":\"Looked at by axe\"}")
                .id();
        Page analyst = page(1180, "en-GB");
        analyst.navigate("/cases/" + id + "/voices");
        String link = asked(analyst, "PERFORMERS");
        Page person = page(PHONE, "en-GB");
        person.navigate(link);
        look(person, "voice-english");
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(person.locator("[role=alert]")).containsText("Nothing was chosen");
        look(person, "voice-again");
        person.navigate(link + "/thanks");
        look(person, "voice-thanks");
        person.navigate(link.substring(0, link.length() - 1) + "_");
        look(person, "voice-nothing");
        complaints.removeIf(complaint -> complaint.contains("404") || complaint.contains("422"));
    }

    /** A family shares a phone, and somebody reads the questions in the wrong language first. */
    @Test
    void oneBrowserCountsOnceAndTheOtherLanguageKeepsWhatWasChosen() throws BadCase {
        String id = service.bean(GapCases.class)
                .create("{\"title\":\"One phone for two\"}")
                .id();
        Page analyst = page(1180, "en-GB");
        analyst.navigate("/cases/" + id + "/voices");
        String link = asked(analyst, "MANAGERS");
        Page person = page(PHONE, "de-DE");
        person.navigate(link);
        assertThat(person.locator("main")).containsText("Anna Berg, quality team fragt Sie");
        Locator chosen = person.locator("input[name='q-tools-stopped-work'][value='never']");
        chosen.check();
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(person.locator("h1")).hasText("What do you see?");
        assertThat(chosen).isChecked();
        // Enter sends the answers, and does not choose a language.
        chosen.press("Enter");
        assertThat(person.locator("h1")).hasText("Thank you");

        person.navigate(link);
        assertThat(person.locator("h1")).hasText("Somebody has answered from here");
        look(person, "voice-answered");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I have not answered yet"))
                .click();
        person.locator("input[name='q-tools-stopped-work'][value='never']").check();
        person.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(person.locator("h1")).hasText("Thank you");
        analyst.navigate("/cases/" + id + "/voices");
        assertThat(analyst.locator("main")).containsText("2 of 2 counted: it is not there");

        person.navigate(link + "/elsewhere");
        look(person, "voice-wrong");
        person.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the questions"))
                .click();
        assertThat(person.locator("h1")).hasText("Somebody has answered from here");
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    /** Keeps a picture, asks axe, and sees that nothing is wider than the screen. */
    private static void look(Page page, String name) {
        Pictures.ofWholePage(page, name);
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(violations).setLegacyMode(true).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .as(name)
                .isEmpty();
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as(name).isLessThanOrEqualTo((Integer) page.evaluate("document.documentElement.clientWidth"));
    }

    private Page page(int width, String locale) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setViewportSize(width, 800)
                        .setBaseURL("http://127.0.0.1:" + service.port()));
        context.setDefaultTimeout(15_000);
        open.add(context);
        return watched(context.newPage());
    }

    private Page watched(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }
}
