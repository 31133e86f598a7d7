package io.gapwise.service.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Scripts of other web sites call the API where a setting names their site, and nowhere else. */
@ExtendWith(OutputCaptureExtension.class)
class CrossOriginTest {

    private static final String PORTAL = "https://portal.example.org";
    private static final String ASK = ServiceUnderTest.RECOMMENDATIONS;

    /** What no interview in a page calls, for which tokens of their own let pages in. */
    private static final String OTHER = ASK + "/unknown/case";

    @AutoClose
    private static final ServiceUnderTest service =
            ServiceUnderTest.onItsOwn("--gapwise.cors.origins=" + PORTAL + ",http://localhost:3000");

    @AutoClose
    private static final ServiceUnderTest closed = ServiceUnderTest.onItsOwn();

    private static HttpResponse<String> preflight(ServiceUnderTest of, String path, String origin) {
        return ServiceUnderTest.send(of.to(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type, idempotency-key")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());
    }

    private static HttpRequest.Builder post(ServiceUnderTest of, String path, String origin) {
        return of.to(path)
                .header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"Late reports\"}"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {ASK, ASK + "/unknown/case", "/api/v1/nothing-here"})
    void asksBeforeACallWithoutACredentialAndLearnsNothing(String path) {
        HttpResponse<String> answer = preflight(service, path, PORTAL);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(header(answer, "Access-Control-Allow-Methods")).contains("POST", "PATCH", "DELETE");
        assertThat(header(answer, "Access-Control-Allow-Headers"))
                .contains("Authorization", "Content-Type", "Idempotency-Key", "If-Match");
        assertThat(header(answer, "Access-Control-Max-Age")).isEqualTo("7200");
        assertThat(header(answer, "Vary")).contains("Origin");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void callsAndReadsTheHeadersThatItNeeds() {
        HttpResponse<String> answer =
                ServiceUnderTest.send(post(service, ASK, PORTAL).build());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(PORTAL);
        assertThat(header(answer, "Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Link", "X-Request-Id", "Retry-After", "RateLimit");
        assertThat(header(answer, "Vary")).containsIgnoringCase("Origin").containsIgnoringCase("Accept-Language");
        assertThat(header(answer, "Access-Control-Allow-Credentials")).isEmpty();
    }

    /** An error is read too, or a portal could not say what is wrong. */
    @Test
    void readsWhatIsWrong() {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(ASK + "/unknown")
                .header("Origin", "http://localhost:3000")
                .build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example.org.evil.example",
                "http://portal.example.org",
                "https://portal.example.org:8443",
                "https://PORTAL.example.org",
                "null"
            })
    void isNotCalledFromASiteThatIsAlike(String origin) {
        assertThat(preflight(service, OTHER, origin).statusCode()).isEqualTo(403);
        HttpResponse<String> answer =
                ServiceUnderTest.send(post(service, ASK, origin).build());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEmpty();
    }

    /** The pages know people by a cookie, which a browser would send along. */
    @Test
    void isNotCalledAtThePages() {
        HttpResponse<String> page =
                ServiceUnderTest.send(post(service, "/interviews", PORTAL).build());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(header(page, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(preflight(service, "/cases", PORTAL), "Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void isCalledFromNowhereUnlessASettingSaysSo() {
        assertThat(header(preflight(closed, OTHER, PORTAL), "Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(ServiceUnderTest.send(post(closed, ASK, PORTAL).build()).statusCode())
                .isEqualTo(403);
        assertThat(header(closed.get("/api/v1/rules"), "Vary")).doesNotContain("Origin");
    }

    @Test
    void refusesToStartWithWhatIsNoOrigin(@TempDir Path data, CapturedOutput output) {
        assertThatThrownBy(
                        () -> ServiceUnderTest.on(
                                data,
                                "--gapwise.cors.origins=*,https://a.example/,HTTPS://B.example,https://c.example:443,d.example"))
                .isInstanceOf(Exception.class);

        assertThat(output)
                .contains("gapwise.cors.origins has '*'", "'https://a.example/'", "'HTTPS://B.example'")
                .contains("'https://c.example:443'", "'d.example'");
    }
}
