package io.gapwise.site.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.advice.Advisor;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.sheets.BulkEvaluation;
import io.gapwise.sheets.CaseFormat;
import io.gapwise.sheets.CaseSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests the pages of all cases as a browser gets them. */
class CasesTest {

    @TempDir
    private Path data;

    private ServiceUnderTest service;

    @BeforeEach
    void start() {
        service = ServiceUnderTest.on(data, "--spring.messages.use-code-as-default-message=true");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void saysThatTheStoreIsEmptyAndTheWayIn() {
        String page = page("/cases");

        assertThat(page)
                .contains("No case has been answered yet.", "/interviews/new", "/upload")
                .doesNotContain("<table");
        assertThat(page("/cases?q=x")).contains("No case matches.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=x",
                "?page=-3",
                "?page=99999999999",
                "?page=2147483647",
                "?verdict=FIX",
                "?cause=%27",
                "?from=yesterday&to=2026-13-41",
                "?from=%2B999999999-12-31&to=-999999999-01-01",
                "?readiness=9-x",
                "?sort=sideways",
                "?with=x",
                "?q=%00",
                "?q=&verdict=&page="
            })
    void showsTheListWhateverTheAddressSays(String query) {
        post("Case");

        assertThat(page("/cases" + query)).contains("One case", ">Case</a>");
    }

    @Test
    void narrowsByTheAddressAndSaysBy() {
        post("Case <b>one</b>");
        post("Another");

        String page = page("/cases?q=CASE&verdict=INSUFFICIENT_EVIDENCE&sort=title");

        assertThat(page)
                .contains("One case matches", "Case &lt;b&gt;one&lt;/b&gt;")
                .contains("/cases?verdict=INSUFFICIENT_EVIDENCE&amp;sort=title", "/cases?q=CASE&amp;sort=title")
                .contains("/cases/export.csv?q=CASE&amp;verdict=INSUFFICIENT_EVIDENCE&amp;sort=title")
                .doesNotContain("Another");
    }

    @Test
    void goesFromPageToPageAndToTheLastWhereThereAreNoMore() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 51; i++) {
            lines.append("{\"title\":\"Case %02d\"}\n".formatted(i));
        }
        service.batch(lines.toString());

        assertThat(page("/cases")).contains("51 cases", ">Case 51<", ">Case 27<", "/cases?page=2");
        assertThat(page("/cases")).doesNotContain(">Case 26<");
        assertThat(page("/cases?page=9")).contains("Cases 51 to 51 of 51", ">Case 01<", "/cases?page=2");
        assertThat(page("/cases?page=9")).doesNotContain(">Case 02<");
    }

    @Test
    void keepsTheAddressOfWhatIsTyped() {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to("/cases?q=a+b%26c&verdict=&sort=")
                .header("HX-Request", "true")
                .build());

        assertThat(answer.headers().firstValue("HX-Push-Url")).contains("/cases?q=a+b%26c");
    }

    @Test
    void listsWhatHasNoDigestYet() {
        post("Of old");
        service.bean(JdbcClient.class)
                .sql("update stored_recommendation set title = null, requested = null, metric = null, stake = null,"
                        + " alignment = null")
                .update();
        service.bean(JdbcClient.class)
                .sql("delete from recommendation_conclusion")
                .update();

        assertThat(page("/cases")).contains("One case", "(no title yet)");
    }

    @Test
    void laysTwoSideBySide() {
        String one = post(
                "{\"title\":\"Ones\",\"setting\":{\"exemplars\":\"YES\"},\"obstacles\":{\"neverLearned\":\"PRESENT\"}}");
        String other = post(
                "{\"title\":\"Others\",\"setting\":{\"exemplars\":\"YES\"},\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}");

        String page = page("/cases/compare?one=" + one + "&other=" + other);

        int shared = page.indexOf("cases-both");
        assertThat(shared).isPositive();
        assertThat(page.substring(0, shared))
                .contains("Ones", "Others", "Never taught", "Poor tools")
                .doesNotContain("Some do it well");
        assertThat(page.substring(shared)).contains("Some do it well").doesNotContain("Poor tools");
    }

    @Test
    void leadsOnFromWhatIsTicked() {
        String one = post("Ones");
        String other = post("Others");

        assertThat(redirect("/cases/compare")).endsWith("/cases");
        assertThat(redirect("/cases/compare?tick=" + one)).endsWith("/cases?with=" + one);
        assertThat(redirect("/cases/compare?one=" + one + "&other=" + one)).endsWith("/cases?with=" + one);
        assertThat(redirect("/cases/compare?tick=" + one + "&tick=" + other))
                .endsWith("/cases/compare?one=" + one + "&other=" + other);
        assertThat(page("/cases?with=" + one))
                .contains("/cases/compare?one=" + one + "&amp;other=" + other)
                .doesNotContain("checkbox");
        HttpResponse<String> unknown =
                service.get("/cases/compare?one=" + one + "&other=00000000-0000-0000-0000-000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("There is no such page.");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseFormat.class,
            names = {"CSV", "XLSX"})
    void handsOutAllThatIsFoundSoThatItCanBeSentAgain(CaseFormat format) throws IOException {
        for (int i = 0; i < 30; i++) {
            post("{\"title\":\"=1+%d\",\"reference\":\"-x\",\"goal\":{\"baseline\":0.5,\"unit\":\"a;\\\"b\\\",\\nc\"},"
                            .formatted(i)
                    + "\"evidence\":{\"sources\":[\"OBSERVATION\",\"INTERVIEWS\"]}}");
        }
        post("Left out");

        byte[] sheet = bytes("/cases/export." + format + "?q=%3D1&sort=oldest");

        List<String> bad = new ArrayList<>();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        try (CaseSource source = CaseSource.of(new ByteArrayInputStream(sheet), null)) {
            BulkEvaluation.Listener listener = new BulkEvaluation.Listener() {
                @Override
                public void bad(String problem) {
                    bad.add(problem);
                }

                @Override
                public void done(long done, double portion) {}
            };
            new BulkEvaluation(advisor(), source, listener, () -> false)
                    .run(CaseFormat.CSV, again, Clock.systemUTC(), 1);
        }
        assertThat(bad).isEmpty();
        String text = again.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("'=1+0", "'=1+29", "'-x", "0.5", "OBSERVATION")
                .doesNotContain("Left out");
        if (format == CaseFormat.CSV) {
            // Where the answers were read from stands in the last column, which is passed over.
            assertThat(text)
                    .isEqualTo(new String(sheet, StandardCharsets.UTF_8)
                            .replace(",origins\r\n", "\r\n")
                            .replace(",\r\n", "\r\n"));
        }
    }

    private Advisor advisor() {
        try {
            return service.bean(LiveRules.class).now().advisor();
        } catch (Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(String path) {
        try (InputStream in = HttpClient.newHttpClient()
                .send(service.to(path).build(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String page(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return answer.body();
    }

    private String redirect(String path) {
        HttpResponse<String> answer = service.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a case, or one that has only a title, and returns the id of its answer. */
    private String post(String caseOrTitle) {
        String json = caseOrTitle.startsWith("{") ? caseOrTitle : "{\"title\":\"" + caseOrTitle + "\"}";
        HttpResponse<String> answer = service.post(json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ServiceUnderTest.json(answer).get("id").asString();
    }
}
