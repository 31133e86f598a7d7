package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gapwise.app.ServiceUnderTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An analyst takes a sheet of appraisals in, and has what it says in a case and in a persona. */
class AppraisalsBrowserTest {

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final OpenPages open = new OpenPages(chromium, service, 30_000);

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

    /** No step needs a script. */
    @Test
    void anAnalystTakesASheetInAndUsesIt() {
        AppraisedRounds.of(service);
        Page page = open.page(options().setJavaScriptEnabled(false));
        page.navigate("/strategy");
        click(page, AriaRole.LINK, "Appraisals");
        click(page, AriaRole.LINK, "Take a round of appraisals in");
        page.locator("#file").setInputFiles(sheet());
        click(page, AriaRole.BUTTON, "Look into it");
        assertThat(page.locator("main")).containsText("Read: 30 rows, 0 people.");
        assertThat(page.locator("main")).containsText("Nobody has said what this rating says.");
        click(page, AriaRole.BUTTON, "Keep the counts");
        assertThat(page.locator("[role=alert]")).containsText("2 to 120 characters");
        open.forgetRefused();

        page.locator("#name").fill("Spring");
        page.getByLabel("2 (25 times)").selectOption("as asked");
        page.getByLabel("Attending").last().selectOption("leave it out");
        click(page, AriaRole.BUTTON, "Look again");
        assertThat(page.locator("#name")).hasValue("Spring");
        page.getByLabel("1 (15 times)").selectOption("below");
        Pictures.ofWholePage(page, "appraisals-look");
        click(page, AriaRole.BUTTON, "Keep the counts");
        assertThat(page.locator("[role=status]")).containsText("The counts are kept. The sheet is not.");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr").first()).containsText("Hearing");
        assertThat(page.locator("main")).not().containsText("Person 7");

        click(page, AriaRole.LINK, "Appraisals");
        click(page, AriaRole.LINK, "Spring");
        click(page, AriaRole.LINK, "Delete it all");
        click(page, AriaRole.BUTTON, "Delete it all");
        assertThat(page.locator("[role=status]")).containsText("The round is deleted.");
    }

    @Test
    void whatARoundSaysGoesIntoACaseAndAPersona() {
        AppraisedRounds.Paths paths = AppraisedRounds.of(service);
        Page page = open.page(options().setJavaScriptEnabled(false));

        page.navigate(paths.evidence());
        page.locator("#obstacle").selectOption("littlePractice");
        click(page, AriaRole.BUTTON, "Take it, and answer the case");
        assertThat(page.locator("h1")).containsText("They do not listen");
        page.navigate(paths.evidence());
        page.locator("#obstacle").selectOption("littlePractice");
        click(page, AriaRole.BUTTON, "Take it, and answer the case");
        assertThat(page.locator("[role=status]")).containsText("Nothing was done.");

        page.navigate(paths.persona());
        assertThat(page.locator("main")).containsText("Listening (25 people)");
        click(page, AriaRole.BUTTON, "Write it into the persona");
        assertThat(page.locator("[role=status]")).containsText("written into the persona");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, de", "LIGHT, 360, en"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        AppraisedRounds.Paths paths = AppraisedRounds.of(service);
        Page page = open.page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        for (String path : List.of(
                "/appraisals",
                "/appraisals/new",
                paths.round(),
                paths.evidence(),
                paths.persona(),
                paths.capability(),
                paths.round() + "/delete")) {
            page.navigate(path);
            OpenPages.look(page, width, picture(colours, width, language, path));
        }
        page.navigate("/appraisals/new");
        page.locator("#file").setInputFiles(sheet());
        page.locator("form.sheet button").first().click();
        OpenPages.look(page, width, picture(colours, width, language, "/looked"));
    }

    private static String picture(ColorScheme colours, int width, String language, String path) {
        return "appraisals-%s-%d-%s%s"
                .formatted(
                        colours,
                        width,
                        language,
                        path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[/?=+&]", "-"));
    }

    private static FilePayload sheet() {
        String rows = IntStream.range(0, 30)
                .mapToObj(i -> "Person %d,Agent,%d,%d\n".formatted(i, 1 + i % 2, 1 + i % 3))
                .collect(Collectors.joining());
        return new FilePayload(
                "appraisals.csv",
                "text/csv",
                ("Name,Role,Hearing,Attending\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }
}
