package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the pages in a browser, as an analyst uses them. */
class BrowserTest {

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
        service = ServiceUnderTest.on(data, "--gapwise.samples=true");
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

    /** Checks the console, which lists whatever the policy forbids and every error of a script. */
    @AfterEach
    void nothingWasForbiddenOrBroke() {
        open.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aNewcomerGetsFromTheStartToAPrintedPageForACaseOfTheirOwn() throws IOException {
        Page page = page(new Browser.NewContextOptions().setAcceptDownloads(true));
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("A team is underperforming. Is training the answer?");
        assertThat(page.locator(".cards .card")).hasCount(3);
        keep(page, "start");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Describe a case"))
                .click();
        page.locator("#title").fill("Orders of the new branches are entered wrongly");
        page.locator("#desired").fill("Every order has the right article number.");
        page.getByLabel("Training of some kind").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();

        answerUntilNothingIsLeft(page);
        assertThat(page.locator("h2.question")).hasText("All that could turn the verdict was asked");
        assertThat(page.locator(".could-turn a").first()).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("See the answer").setExact(true))
                .first()
                .click();

        assertThat(page.locator(".verdict.big")).isVisible();
        assertThat(page.locator("h1")).hasText("Orders of the new branches are entered wrongly");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("One page for decision makers"))
                .click();
        assertThat(page.locator(".brief h1")).hasText("Orders of the new branches are entered wrongly");
        Download pdf =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As PDF"))
                        .click());
        assertThat(pdf.suggestedFilename())
                .matches("\\d{4}-\\d\\d-\\d\\d One page Orders of the new branches are entered wrongly\\.pdf");
        assertThat(Files.readAllBytes(pdf.path()))
                .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        Download word = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As a Word document"))
                        .click());
        assertThat(word.suggestedFilename()).endsWith(".docx");
    }

    @Test
    void thePreviewTellsWhatATickWouldComeToBeforeItIsSent() {
        Page page = page(options());
        String draft = begun(page, "A preview is wanted");
        page.navigate("/interviews/" + draft + "?ask=obstacles.person");
        Locator progress = page.locator("#progress");
        assertThat(progress).containsText("Nobody can say yet");

        choose(page, "obstacles.littlePractice", "PRESENT");

        assertThat(progress).containsText("Training is the answer");
        page.navigate("/interviews/" + draft + "?ask=obstacles.person");
        assertThat(page.locator("#progress")).containsText("Nobody can say yet");
    }

    /** At a phone's width what it comes to stays at the lower edge, and what proves an obstacle is there when it is one. */
    @Test
    void onAPhoneThePreviewStaysInViewAndAnObstacleAsksHowItIsKnown() {
        Page page = page(options().setViewportSize(PHONE, 640));
        String draft = begun(page, "Looked at on a phone");
        page.navigate("/interviews/" + draft + "?ask=obstacles.workplace");
        Locator told = page.locator("[id='obstacles.outsideInfluence'] .told");
        told.locator("summary").click();
        assertThat(told.locator("input")).isVisible();
        assertThat(told.locator("select").first()).isHidden();

        choose(page, "obstacles.outsideInfluence", "PRESENT");

        assertThat(page.locator("#progress")).containsText("Training is not the answer");
        assertThat(page.locator("#progress")).isInViewport();
        assertThat(told.locator("select").first()).isVisible();
        assertAccessible(page, Sight.PHONE);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE);
        keep(page, "phone-obstacles");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Show what each answer would lead to"))
                .click();
        assertThat(page.locator(".leads").first()).isVisible();
        page.navigate("/interviews/" + draft);
        assertThat(page.locator(".leads")).hasCount(0);
    }

    @Test
    void everyConclusionOpensToItsWhyAndEachAbsentOneToItsWhyNot() {
        Page page = page(options());
        page.navigate("/");
        page.locator(".cards .card a").first().click();
        assertThat(page.locator(".verdict.big")).hasText("Training is not the answer");
        keep(page, "answer");

        page.locator("#causes + ul .card .small-text a").first().click();
        assertThat(page.locator("#causes + ul .card .why").first()).containsText("This is so");

        page.getByText("Other verdicts").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Training is the answer"))
                .click();
        assertThat(page.locator("#why-not")).containsText("Why not: Training is the answer");

        page.locator(".switches summary").nth(1).click();
        page.locator("[id='s-obstacles.littlePractice']").selectOption("PRESENT");
        assertThat(page.locator("#otherwise")).containsText("Training is part of the answer");
        assertThat(page.locator(".switches .field.changed .mark")).isVisible();
        page.locator(".cite").first().click();
        assertThat(page.locator("#source-1")).isVisible();
        assertThat(page.url()).doesNotContain("what-if");
    }

    @Test
    void twoTabsThatEditOneCaseDoNotLoseEachOthersAnswers() {
        Page one = page(options());
        String draft = begun(one, "Edited in two tabs");
        one.navigate("/interviews/" + draft + "/all");
        Page two = one.context().newPage();
        two.navigate("/interviews/" + draft + "/all");

        two.locator("[id='audience.role']").fill("Clerks");
        two.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        one.locator("[id='audience.headcount']").fill("12");
        one.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();

        assertThat(one.locator(".note.bad[role=alert]:visible")).containsText("changed in another window");
        assertThat(one.locator("[id='audience.headcount']")).hasValue("12");
        complaints.removeIf(complaint -> complaint.contains("409"));
    }

    /** A title without a blank and a word of 1,500 letters make no page wider than its window. */
    @ParameterizedTest
    @ValueSource(ints = {1280, PHONE})
    void aLongWordMakesNoPageWider(int width) {
        String id = ServiceUnderTest.json(service.post(
                        "{\"title\":\"%s\",\"desired\":\"%s\"}".formatted("W".repeat(200), "x".repeat(1_500))))
                .get("id")
                .asString();
        Page page = page(options().setViewportSize(width, 740));
        for (String address : List.of(
                "/cases",
                "/",
                "/cases/" + id,
                "/cases/" + id + "/evidence",
                "/answers/" + id,
                "/cases/compare?one=" + id + "&other=" + id)) {
            page.navigate(address);
            page.locator("details").evaluateAll("all => all.forEach(each => each.open = true)");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isLessThanOrEqualTo(width);
            assertThat((Integer) page.evaluate(
                            "Math.max(0, ...[...document.querySelectorAll('table')].map(each => each.scrollWidth))"))
                    .as("a table of %s", address)
                    .isLessThanOrEqualTo(Math.max(width, 1280));
        }
        page.navigate("/cases");
        if (width > PHONE) {
            // The columns keep their place: what we name is not broken for the sake of a title.
            assertThat((Boolean) page.evaluate("[...document.querySelectorAll('.cases-table thead th')]"
                            + ".every(each => each.getBoundingClientRect().right <= innerWidth)"))
                    .isTrue();
        }
        keep(page, "long-word-" + width);
    }

    /** From the request to the answer, a second answer, and what changed between them, all on the pages of one case. */
    @Test
    void aCaseIsFollowedFromItsFirstAnswerToTheNext() {
        Page page = page(options());
        begun(page, "Followed from answer to answer");
        answerUntilNothingIsLeft(page);
        click(page, "See the answer");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("The case").setExact(true))
                .click();
        String address = page.url();
        Locator habit = page.locator("[id='obstacles.habit']");
        habit.locator("summary").click();
        habit.locator("textarea").fill("They all do it the old way");
        habit.locator("button").click();
        assertThat(page.locator("[id='obstacles.habit'] .note-text")).hasText("They all do it the old way");

        click(page, "Go on describing it");
        page.navigate(page.url().replaceAll("[?].*", "") + "?ask=obstacles.workplace");
        choose(page, "obstacles.toolsInadequate", "PRESENT");
        click(page, "Next");
        page.navigate(page.url().replaceAll("[?].*", "") + "/all");
        click(page, "Save and see the answer");
        page.navigate(address + "/versions");

        assertThat(page.locator(".versions > li").first()).containsText("The verdict changed from");
        assertThat(page.locator(".versions")).containsText("superseded");
        keep(page, "case-versions");
        page.navigate(address);
        keep(page, "case-page");
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    @Test
    void nothingTypedIsLostOnAReloadOrALostConnection() {
        Page page = page(options());
        page.navigate("/interviews/new");
        page.locator("#title").fill("Typed and not sent");
        page.locator("#desired").fill("Line one");

        page.reload();

        assertThat(page.locator("#title")).hasValue("Typed and not sent");
        assertThat(page.locator("#desired")).hasValue("Line one");

        String draft = begun(page, "The connection goes");
        page.navigate("/interviews/" + draft + "?ask=obstacles.person");
        page.context().setOffline(true);
        choose(page, "obstacles.unwilling", "PRESENT");
        assertThat(page.locator("#not-sent")).isVisible();
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("input[name='obstacles.unwilling'][value=PRESENT]"))
                .isChecked();
        complaints.clear();
    }

    @Test
    void aFormWithoutItsTokenIsShownAgainWithWhatWasTyped() {
        Page page = page(options());
        page.navigate("/interviews/new");
        page.locator("#title").fill("The page had grown old");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();

        assertThat(page.locator("h1")).hasText("This page has expired");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send it again"))
                .click();

        assertThat(page.locator("h1")).hasText("The page had grown old");
        complaints.removeIf(complaint -> complaint.contains("403"));
    }

    @Test
    void theBackButtonAndTheWayBackLeadToTheQuestionBefore() {
        Page page = page(options());
        begun(page, "Back and forth");
        String first = page.locator("h2.question").textContent();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I don’t know"))
                .click();
        assertThat(page.locator("h2.question")).not().hasText(first);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back"))
                .click();
        assertThat(page.locator("h2.question")).hasText(first);
        page.goBack();
        // Stored answers stay stored: the page shows the question that is open now.
        assertThat(page.locator("h2.question")).not().hasText(first);
    }

    @Test
    void allOfItWorksByTheKeyboardAlone() {
        Page page = page(options());
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");
        tabTo(page, "Describe a case");
        page.keyboard().press("Enter");
        assertThat(page.locator("#title")).isVisible();
        tabTo(page, "title");
        page.keyboard().type("By keyboard");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("By keyboard");
        tabTo(page, "I don’t know");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("skip="));
        tabTo(page, "See the answer so far");
        page.keyboard().press("Enter");
        assertThat(page.locator(".verdict.big")).isVisible();
    }

    @Test
    void withoutScriptsTheWholePathWorksToo() {
        Page page = page(options().setJavaScriptEnabled(false));
        begun(page, "No scripts here");
        answerUntilNothingIsLeft(page);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("See the answer").setExact(true))
                .first()
                .click();
        assertThat(page.locator(".verdict.big")).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Why?").setExact(true))
                .first()
                .click();
        assertThat(page.locator(".why .rule").first()).isVisible();
    }

    @Test
    void aSpreadsheetWithABadCellIsMendedOnThePageAndAnswered() throws IOException {
        Page page = page(options().setAcceptDownloads(true));
        Path sheet = Files.writeString(data.resolve("cases.csv"), """
                title,obstacles.toolsInadequate,gap.doneBefore
                Scanners hang in the warehouse,PRESENT,OFTEN
                The second shift picks wrongly,PRESENT,long ago
                """);
        page.navigate("/upload");
        page.locator("#file").setInputFiles(sheet);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Upload and check"))
                .click();
        assertThat(page.locator("main")).containsText("1 good, 1 bad.");
        assertThat(page.locator("main")).containsText("long ago");
        keep(page, "upload-preview");
        assertAccessible(page, Sight.LIGHT);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Correct spelling in all rows …"))
                .click();
        assertAccessible(page, Sight.LIGHT);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Replace the words that are ticked"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Answer all 2 good rows"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The second shift picks wrongly")))
                .isVisible();
        keep(page, "upload-result");
        assertAccessible(page, Sight.LIGHT);
        Download workbook = page.waitForDownload(
                () -> page.locator("a[href$='answers.xlsx']").click());
        assertThat(workbook.suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    void everyNumberOfThePictureOpensItsCases() {
        // Made-up cases are in no count.
        service.post("{\"title\":\"Counted in the picture\",\"obstacles\":{\"conflict\":\"PRESENT\"}}");
        Page page = page(options());
        page.navigate("/picture");
        assertThat(page.locator("canvas").first()).isVisible();
        page.locator("details:has(table) > summary").nth(1).click();
        Locator number = page.locator("table").nth(1).locator("td a").first();
        String count = number.textContent().strip();
        number.click();
        assertThat(page.locator("h1")).hasText("All cases");
        assertThat(page.locator("main")).containsText(count.equals("1") ? "One case" : count + " cases");
    }

    @Test
    void aTitleThatIsAScriptIsATitle() {
        Page page = page(options());
        String title = "<script>document.title='taken'</script>";
        begun(page, title);
        assertThat(page.locator("h1")).hasText(title);
        page.navigate("/");
        assertThat(page.locator(".rows a").first()).hasText(title);
        assertThat(page.title()).isEqualTo("Start · Gapwise");
    }

    enum Sight {
        LIGHT,
        DARK,
        PHONE
    }

    @ParameterizedTest
    @EnumSource(Sight.class)
    void noPageHasWhatKeepsPeopleOut(Sight sight) {
        Browser.NewContextOptions options =
                options().setColorScheme(sight == Sight.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
        if (sight == Sight.PHONE) {
            options.setViewportSize(PHONE, 740);
        }
        Page page = page(options);
        String draft = begun(page, "Looked at by axe " + sight);
        page.navigate("/");
        String answer = page.locator(".cards .card a").last().getAttribute("href");
        List<String> addresses = new ArrayList<>(List.of(
                "/",
                "/interviews/new",
                "/interviews/" + draft,
                "/interviews/" + draft + "?ask=obstacles.workplace",
                "/interviews/" + draft + "/all",
                answer,
                answer + "/why-not?conclusion=method:SEMINAR",
                answer + "/nearest",
                answer + "/brief",
                "/nowhere"));
        String described = describedOf(page);
        addresses.addAll(List.of(described, described + "/versions", described + "/erase"));
        addresses.addAll(MORE);
        for (String address : addresses) {
            page.navigate(address);
            keep(
                    page,
                    sight.name().toLowerCase()
                            + address.replaceAll("[^a-z]+", "-").replaceAll("-[a-f-]{12,}", "-"));
            assertAccessible(page, sight);
            if (sight == Sight.PHONE && address.equals(answer)) {
                assertTheReasonsComeSoon(page);
            }
            int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            int screen = (Integer) page.evaluate("document.documentElement.clientWidth");
            assertThat(wide).as(address + " is wider than the screen").isLessThanOrEqualTo(screen);
        }
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    /** On a phone three screens are enough to get past what has to be known at once. */
    private static void assertTheReasonsComeSoon(Page page) {
        assertThat(((Number) page.evaluate("document.querySelector('.parts').getBoundingClientRect().top + scrollY"))
                        .intValue())
                .isLessThanOrEqualTo(3 * 740);
    }

    /**
     * Runs in the page itself, because opening a second page for each report costs more than the rules do. Only what is
     * wrong is written out in full.
     */
    private static AxeBuilder axe(Page page, Sight sight) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(violations).setLegacyMode(true);
        // In the dark only the colours differ.
        return sight == Sight.DARK ? axe.withRules(List.of("color-contrast", "link-in-text-block")) : axe;
    }

    private static void assertAccessible(Page page, Sight sight) {
        assertThat(axe(page, sight).analyze().getViolations().stream()
                        .map(BrowserTest::told)
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /** Lists pages of the other parts of the site. */
    private static final List<String> MORE = List.of(
            "/cases",
            "/cases?verdict=MIXED&q=zzz",
            "/cases/unanswered",
            "/cases/archived",
            "/cases/samples",
            "/cases?approach=unknown&focus=unknown&readiness=unknown",
            "/upload",
            "/picture",
            "/picture?period=30",
            "/rules",
            "/rules?q=coach",
            "/rules/rule?name=causes/never-learned",
            "/rules/versions",
            "/rules/vocabulary?q=gap",
            "/rules/check",
            "/rules/proof");

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
    }

    private static void choose(Page page, String obstacle, String answer) {
        page.locator("input[name='%s'][value=%s]".formatted(obstacle, answer)).check();
    }

    /** Answers "don't know" to every question except those about obstacles, of which only practice is in the way. */
    private static void answerUntilNothingIsLeft(Page page) {
        for (int i = 0; i < 60; i++) {
            Locator question = page.locator("form input[name=question]");
            if (question.count() == 0) {
                return;
            }
            String asked = question.getAttribute("value");
            page.evaluate("document.documentElement.dataset.asked = 'before'");
            if (asked.startsWith("obstacles.")) {
                if (asked.equals("obstacles.person")) {
                    choose(page, "obstacles.littlePractice", "PRESENT");
                }
                page.locator("input[name=rest]").check();
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Next").setExact(true))
                        .click();
            } else {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I don’t know"))
                        .click();
            }
            // A click does not wait for the next page, and between two pages there is no question.
            assertThat(page.locator("html:not([data-asked])")).isAttached();
            page.waitForLoadState();
        }
        fail("The questions do not end.");
    }

    /** Begins a draft with this title and returns its id. */
    private static String begun(Page page, String title) {
        page.navigate("/interviews/new");
        page.locator("#title").fill(title);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        assertThat(page.locator("h1")).hasText(title);
        return URI.create(page.url()).getPath().replace("/interviews/", "");
    }

    /** Returns the address of a made-up case that has an answer, with a note that a reader has to find. */
    private static String describedOf(Page page) {
        page.navigate("/cases/samples");
        return page.locator(".rows a").first().getAttribute("href");
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate(
                    "(document.activeElement.id || '') + '|' + document.activeElement.textContent.trim()");
            if (focused.toString().matches("(" + Pattern.quote(name) + "\\|.*|.*\\|" + Pattern.quote(name) + ")")) {
                return;
            }
        }
        fail("The keyboard does not reach " + name);
    }

    private static void keep(Page page, String name) {
        String picture = name.replaceAll("-+$", "");
        if (name.contains("-")) {
            Pictures.ofWholePage(page, picture);
        } else {
            Pictures.ofScreen(page, picture);
        }
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1180, 860);
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = chromium.browser()
                .newContext(options.setLocale("en-GB").setBaseURL("http://127.0.0.1:" + service.port()));
        context.setDefaultTimeout(15_000);
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // A request that was cancelled because of a newer one or of the next page is not an error.
            if (message.type().equals("error") && !message.text().startsWith("htmx:")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }
}
