package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.gapwise.app.ServiceUnderTest;
import org.junit.jupiter.api.Test;

/** A web site that has its own name point to this machine (DNS rebinding) reads nothing. */
class RebindingTest {

    @Test
    void aSiteWhoseNameNowMeansThisMachineReadsNothing() {
        try (Chromium chromium = Chromium.start("--host-resolver-rules=MAP evil.example 127.0.0.1");
                ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            service.post("{\"title\":\"Nobody else may read this\"}");
            Page page = chromium.browser().newPage();

            Response own = page.navigate("http://localhost:" + service.port() + "/cases");
            assertThat(own.status()).isEqualTo(200);
            assertThat(page.content()).contains("Nobody else may read this");

            Response rebound = page.navigate("http://evil.example:" + service.port() + "/cases");
            assertThat(rebound.status()).isEqualTo(421);
            assertThat(page.content()).contains("host name").doesNotContain("Nobody else may read this");
            Object read = page.evaluate(
                    "async () => { const a = await fetch('/api/v1/recommendations'); return a.status + await a.text(); }");
            assertThat(read.toString()).startsWith("421").doesNotContain("Nobody else may read this");
        }
    }
}
