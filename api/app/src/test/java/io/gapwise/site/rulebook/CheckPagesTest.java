package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPagesTest {

    private static final String CHECK = "/rules/check";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String GOOD = """
            package causes

            rule "causes/no-tools-here"
                @summary( "People without tools cannot work" )
                @source( "mager-pipe" )
            when
                GapCase( obstacles.toolsInadequate == PRESENT )
            then
                advise.findCause( TOOLS_INADEQUATE, "The tools fail them." );
            end
            """;

    @Test
    void saysWhereARuleIsWrongAndWritesWhateverItHoldsAsText(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String hostile = GOOD.replace("no-tools-here", "<script>alert(1)</script>")
                    .replace("toolsInadequate", "toolsInadequat");
            HttpResponse<String> page = check(service, hostile, "alone", "<script>");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .doesNotContain("<script>alert")
                    .contains("bad-file-name")
                    .contains("&lt;script&gt;alert(1)");
            assertThat(check(service, hostile, "alone", "").body())
                    .doesNotContain("<script>alert")
                    .contains("line 7, column 14", "unknown-path", "obstacles.toolsInadequate</code>")
                    .contains("href=\"/codes/unknown-path\"");
        }
    }

    @Test
    void showsWhatACleanRuleDoesAndChangesNothing(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String before = service.get("/api/v1/rules").body();

            assertThat(check(service, GOOD, "alone", "").body())
                    .contains("No errors and no warnings.", "People without tools cannot work", "Finds a cause");
            assertThat(service.get("/api/v1/rules").body()).isEqualTo(before);
        }
    }

    @Test
    void findsTogetherWithTheLiveRulesWhatARuleAloneCannotShow(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            String twice = GOOD.replace("no-tools-here", "never-learned");

            assertThat(check(service, twice, "alone", "").body()).contains("No errors and no warnings.");
            assertThat(check(service, twice, "live", "").body()).contains("duplicate-name");
        }
    }

    @Test
    void showsWhatRulesWouldChangeAndHowManyOfOnesOwnCasesThatConcerns(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post("{\"title\":\"Nobody can find the form\",\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}");
            String other = GOOD.replace("advise.findCause( TOOLS_INADEQUATE", "advise.findCause( NEVER_LEARNED");

            assertThat(send(service, "/rules/impact", other, "live", "").body())
                    .contains("Answers would change.", "one would be answered differently")
                    .contains("Nobody can find the form", "NOT_TRAINING becomes MIXED")
                    .contains("causes/no-tools-here");
        }
    }

    @Test
    void saysThatTooManyAskAndKeepsWhatWasTyped(@TempDir Path data) {
        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--gapwise.checks.burst=1", "--gapwise.checks.per-second=1")) {
            HttpResponse<String> last = check(service, GOOD, "alone", "");
            for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
                last = check(service, GOOD, "alone", "");
            }

            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.body()).contains("Too many checks are running", "causes/no-tools-here");
        }
    }

    @Test
    void asksForARuleWhereNoneWasTypedAndSaysWhenItIsTooLarge(@TempDir Path data) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(check(service, " \r\n", "live", "").body()).contains("There is nothing to check yet");
            assertThat(check(service, GOOD + "// long\n".repeat(10_000), "alone", "")
                            .body())
                    .contains("file-too-large");
        }
    }

    private static HttpResponse<String> check(ServiceUnderTest service, String text, String with, String file) {
        return send(service, CHECK, text, with, file);
    }

    private static HttpResponse<String> send(
            ServiceUnderTest service, String to, String text, String with, String file) {
        HttpResponse<String> form = service.get(CHECK);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String body = "_csrf=%s&text=%s&with=%s&file=%s"
                .formatted(encoded(token.group(1)), encoded(text), encoded(with), encoded(file));
        return ServiceUnderTest.send(service.to(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
