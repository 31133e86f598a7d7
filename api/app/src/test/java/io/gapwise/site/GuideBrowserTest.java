package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a portal finds the guide, reads it on any screen, and comes to the reference behind it. */
class GuideBrowserTest {

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

    @Test
    void theStartPageLeadsToTheGuideAndTheGuideToTheReference() {
        Page page = open.page(new Browser.NewContextOptions().setLocale("en"));
        page.navigate("/");
        click(page, "For portals: guide and API");
        click(page, "Retries");
        assertThat(page.locator("h1")).hasText("Retries");
        click(page, "Next: Errors");
        assertThat(page.locator("h1")).hasText("Errors");
        click(page, "Reference");
        assertThat(page.locator("#swagger-ui")).containsText("Ask for a recommendation");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, de", "LIGHT, 360, en"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = open.page(new Browser.NewContextOptions()
                .setColorScheme(colours)
                .setViewportSize(width, 740)
                .setLocale(language));
        for (String path : List.of("", "/first-call", "/retries", "/webhooks", "/embedding")) {
            page.navigate("/docs" + path);
            OpenPages.look(page, width, "guide-%s-%d-%s%s".formatted(colours, width, language, path.replace('/', '-')));
        }
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }
}
