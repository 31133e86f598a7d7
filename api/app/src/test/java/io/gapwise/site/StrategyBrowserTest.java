package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head of learning writes the strategy down in a browser, takes a framework from a file, and looks at the page. */
class StrategyBrowserTest {

    private static final String FRAMEWORK = """
            Capability;Framework;Drives;Levels
            Listening on the phone;Service;Fewer complaints;Basic
            Order entry;Service;Fewer wrong orders;Basic
            ;Service;;
            """;

    private static Chromium chromium;
    private static ServiceUnderTest service;

    private final OpenPages open = new OpenPages(chromium, service, 30_000);

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        service = ServiceUnderTest.onItsOwn();
        for (String entry : List.of(
                "objectives {\"name\":\"Satisfied customers\",\"owner\":\"Petra Lind\",\"weight\":5,\"figure\":\"Customer satisfaction\",\"baseline\":71,\"target\":80,\"unit\":\"%\",\"endsOn\":\"2027-12-31\"}",
                "objectives {\"name\":\"Fewer complaints\",\"owner\":\"Jan Kolb\",\"parent\":\"Satisfied customers\",\"figure\":\"Complaints a month\",\"baseline\":240,\"target\":150}",
                "objectives {\"name\":\"A good place to work\"}",
                "capabilities {\"name\":\"Clear writing\",\"framework\":\"Service\",\"drives\":[\"Fewer complaints\"],\"levels\":[\"Basic\",\"Expert\"]}",
                "personas {\"name\":\"Agents in the night shift\",\"role\":\"Agents\",\"headcount\":85,\"spread\":\"REMOTE\",\"learnsWhen\":\"Between two and four\",\"devices\":[\"Tablet\"],\"inTheWay\":\"Calls come in waves\"}",
                "assets {\"name\":\"Writing that answers\",\"kind\":\"COURSE\",\"capability\":\"Clear writing\",\"hours\":3,\"language\":\"English\"}",
                "technologies {\"name\":\"Tablets at each desk\",\"state\":\"IN_PLACE\",\"purpose\":\"Short films\"}",
                "undertakings {\"name\":\"New order system\",\"owner\":\"IT\",\"endsOn\":\"2027-03-31\",\"changes\":\"Orders are entered by customers\"}",
                "stakeholders {\"name\":\"Works council\",\"wantsToSee\":\"Time to learn for the night shift\",\"champion\":true}")) {
            String[] parts = entry.split(" ", 2);
            assertThat(ServiceUnderTest.send(service.to("/api/v1/" + parts[0])
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(parts[1]))
                                    .build())
                            .statusCode())
                    .isEqualTo(201);
        }
        service.post("""
                {"title":"Letters are not understood","goal":{"objective":"Fewer complaints"},
                 "gap":{"capability":"Clear writing"},"audience":{"role":"Agents","headcount":85}}""");
        service.post("""
                {"title":"Letters are understood by nobody","goal":{"objective":"Fewer complaints","strategic":"YES",
                 "stake":"SERIOUS","costPerYear":40000,"currency":"EUR"},"obstacles":{"neverLearned":"PRESENT"},
                 "evidence":{"sources":["OBSERVATION"]},"gap":{"capability":"Clear writing"},
                 "audience":{"role":"Agents","headcount":85}}""");
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

    /** Nothing from the navigation to the new case needs a script. */
    @Test
    void anObjectiveIsWrittenDownAndACaseBeginsFromIt() {
        Page page = open.page(options().setJavaScriptEnabled(false));
        page.navigate("/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Strategy").setExact(true))
                .click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Objectives").setExact(true))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add an objective"))
                .click();
        page.locator("#name").fill("Shorter waiting");
        page.locator("#weight").fill("9");
        page.locator("form.entry button").click();
        assertThat(page.locator("#weight-wrong")).containsText("1 to 5");
        assertThat(page.locator("#name")).hasValue("Shorter waiting");
        open.forgetRefused();
        page.locator("#weight").fill("4");
        page.locator("form.entry button").click();
        assertThat(page.locator(".note.good")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("New case that serves it"))
                .click();
        assertThat(page.locator("#of-objective")).hasValue("Shorter waiting");
        page.locator("#title").fill("Callers hang up");
        page.locator("main form button").last().click();
        page.waitForURL(Pattern.compile("/interviews/[0-9a-f-]+"));
    }

    @Test
    void aFrameworkComesFromAFileAndIsShownBeforeItIsKept() {
        Page page = open.page(options());
        page.navigate("/strategy/capabilities/import");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("framework.csv", "text/csv", FRAMEWORK.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button").first().click();
        assertThat(page.locator("#first")).isVisible();
        OpenPages.look(page, 1280, "strategy-import-preview");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep them (2)"))
                .click();
        assertThat(page.locator(".note.good")).containsText("2 added");
        OpenPages.look(page, 1280, "strategy-import-kept");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 390, de", "LIGHT, 360, en"})
    void noPageHasWhatKeepsPeopleOut(ColorScheme colours, int width, String language) {
        Page page = open.page(
                options().setColorScheme(colours).setViewportSize(width, 740).setLocale(language));
        List<String> paths = new ArrayList<>(List.of(
                "/strategy", "/strategy/personas/from-cases", "/strategy/objectives/import", "/interviews/new"));
        for (String kind : List.of(
                "objectives", "capabilities", "personas", "assets", "stakeholders", "technologies", "undertakings")) {
            paths.add("/strategy/" + kind);
            paths.add("/strategy/" + kind + "/new");
        }
        page.navigate("/strategy/capabilities");
        String entry = page.locator(".entries a").first().getAttribute("href");
        paths.addAll(List.of(entry, entry + "/versions", entry + "/delete"));
        page.navigate("/priorities");
        paths.addAll(List.of(
                "/priorities",
                "/groups",
                "/groups?by=ALIKE",
                "/groups?by=TOOL",
                "/groups/group?by=AUDIENCE&name=Agents"));
        paths.add(page.locator("tr.why p a").first().getAttribute("href"));
        for (String path : paths) {
            page.navigate(path);
            page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)");
            OpenPages.look(
                    page,
                    width,
                    "strategy-%s-%d-%s%s"
                            .formatted(
                                    colours,
                                    width,
                                    language,
                                    path.replaceAll("[0-9a-f-]{36}", "x").replaceAll("[^A-Za-z]", "-")));
        }
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("en");
    }
}
