package io.gapwise.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.gapwise.app.ServiceUnderTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a portal finds the guide, reads it on any screen, and comes to the reference behind it. */
class GuideBrowserTest {

    private static final String PORTAL = "https://portal.example.org";
    private static final Set<String> PASSED_ON =
            Set.of("accept-language", "authorization", "content-type", "idempotency-key", "origin");

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
        for (String path : List.of("", "/first-call", "/retries", "/bulk", "/webhooks", "/embedding")) {
            page.navigate("/docs" + path);
            OpenPages.look(page, width, "guide-%s-%d-%s%s".formatted(colours, width, language, path.replace('/', '-')));
        }
    }

    /** The page of a portal stands in the guide with its policy, its script and its style, and is shown as it stands there. */
    @Test
    void theInterviewOfTheGuideIsAnsweredInThePageThatTheGuideShows() {
        Page page = open.page(new Browser.NewContextOptions().setLocale("en"));
        page.route(PORTAL + "/**", GuideBrowserTest::portal);
        page.route("https://gapwise.example.org/**", GuideBrowserTest::passOn);

        page.navigate(PORTAL + "/");
        page.locator("[part=option]").first().click();
        page.locator("[part=primary]").click();
        page.locator("[part=enough]").click();
        page.locator("[part=heading]").waitFor();
        assertThat(page.locator("[part=primary]")).hasCSS("background-color", "rgb(107, 31, 92)");
        assertThat(page.locator("[part=primary]")).hasCSS("text-transform", "uppercase");
        page.locator("[part=primary]").click();

        assertThat(page.locator("#outcome")).containsText("HR-2041: NOT_TRAINING (");
    }

    /** Serves what the guide shows, and makes tokens as its server does. */
    private static void portal(Route route) {
        String path = URI.create(route.request().url()).getPath();
        if (path.equals("/interview-token")) {
            HttpResponse<String> made = ServiceUnderTest.send(service.to("/api/v1/embed-tokens")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"origin\":\"" + PORTAL + "\",\"reference\":\"HR-2041\"}"))
                    .build());
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(made.body()));
            return;
        }
        String file = path.equals("/") ? "/interview.html" : path;
        route.fulfill(new Route.FulfillOptions().setPath(Path.of("../site/src/main/resources/guide/programs" + file)));
    }

    /** Sends to the service under test what the page sends to the service that the guide names. */
    private static void passOn(Route route) {
        URI to = URI.create(route.request().url());
        HttpRequest.Builder request = service.to(to.getPath())
                .method(
                        route.request().method(),
                        route.request().postData() == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(route.request().postData()));
        route.request().allHeaders().forEach((name, value) -> {
            if (PASSED_ON.contains(name)) {
                request.header(name, value);
            }
        });
        HttpResponse<String> answer = ServiceUnderTest.send(request.build());
        Map<String, String> headers = new TreeMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.remove("content-length");
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.statusCode())
                .setHeaders(headers)
                .setBody(answer.body()));
    }

    private static void click(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }
}
