package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.gapwise.app.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;

/** The pages that one test opens in a browser, and what they complain of. */
final class OpenPages {

    private final Chromium chromium;
    private final ServiceUnderTest service;
    private final double patience;
    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** @param patience how long a page may take, in milliseconds */
    OpenPages(Chromium chromium, ServiceUnderTest service, double patience) {
        this.chromium = chromium;
        this.service = service;
        this.patience = patience;
    }

    Page page(Browser.NewContextOptions options) {
        BrowserContext context =
                chromium.browser().newContext(options.setBaseURL("http://127.0.0.1:" + service.port()));
        context.setDefaultTimeout(patience);
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

    /** The browser complains of each form that comes back with what is wrong in it. */
    void forgetRefused() {
        complaints.removeIf(complaint -> complaint.contains("422"));
    }

    /** Closes all of them, and finds that nothing was forbidden and nothing broke. */
    void closeWithoutComplaints() {
        open.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    /** Finds that everybody can use a page, however they see or hear it, and that it is no wider than its window. */
    static void look(Page page, int width, String picture) {
        Pictures.ofWholePage(page, picture.toLowerCase());
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(violations).setLegacyMode(true).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(width);
    }
}
