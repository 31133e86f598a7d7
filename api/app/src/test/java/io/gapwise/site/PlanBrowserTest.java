package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.plans.LargePlan;
import io.gapwise.site.plans.PlannedSite;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head of learning has a plan worked out in a browser, with and without a script, and looks at all of its pages. */
class PlanBrowserTest {

    private static Chromium chromium;
    private static ServiceUnderTest service;
    private static String small;
    private static String large;

    private final OpenPages open = new OpenPages(chromium, service, 30_000);

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = ServiceUnderTest.onItsOwn();
        PlannedSite site = new PlannedSite(new SiteVisitor(service, "en"));
        small = site.begin("Field service 2027", PlannedSite.REQUEST);
        site.computed(small);
        site.approve(small);
        large = site.begin("Sixty to choose from", LargePlan.json(60, 12));
        site.computed(large);
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

    /** Nothing from the navigation to the changed plan needs a script. */
    @Test
    void aPlanIsBegunWorkedOutAndChangedWithoutAScript() {
        Page page = open.page(options().setJavaScriptEnabled(false));
        page.navigate("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Plans").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Begin a plan"))
                .click();
        page.locator("#name").fill("Without a script");
        page.locator("input[name=from][value=JSON]").check();
        page.locator("summary").last().click();
        page.locator("#json").fill(PlannedSite.REQUEST);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin the plan"))
                .click();
        assertThat(page.locator(".note.good")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Work the plan out").setExact(true))
                .click();
        page.waitForURL(Pattern.compile("version=1"));
        assertThat(page.locator(".summary")).containsText("4 of 5 initiatives");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Versions").setExact(true))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Approve").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The world has changed"))
                .click();
        page.locator("#percent").fill("67");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Work out what that changes"))
                .click();
        page.waitForURL(Pattern.compile("version=2"));
        assertThat(page.locator("#changes")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, de", "LIGHT, 360, en"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = open.page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        List<String> paths = new ArrayList<>(List.of("/plans", "/plans?samples=yes", "/plans/new", large));
        for (String part : List.of(
                "",
                "?by=owner",
                "/candidates/talk",
                "/candidates/new",
                "/means",
                "/edit",
                "/request",
                "/versions",
                "/versions/compared?from=1&to=1",
                "/change",
                "/check",
                "/document",
                "/leader",
                "/delete")) {
            paths.add(small + part);
        }
        for (String path : paths) {
            page.navigate(path);
            OpenPages.look(
                    page,
                    width,
                    "plans-%s-%d-%s%s"
                            .formatted(
                                    colours,
                                    width,
                                    language,
                                    path.replace(large, "/large")
                                            .replace(small, "/small")
                                            .replaceAll("[/?=&]", "-")));
        }
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }
}
