package io.gapwise.service.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jsoup.Connection.KeyVal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Sends marked text by every way that text of a case takes into the program, good and bad, and searches the log for it.
 * The program logs as finely as it can about itself.
 */
@ExtendWith(OutputCaptureExtension.class)
class NoCaseTextInLogTest {

    private static final String MARK = "Zwetschgenkuchen";

    private static final String GOOD = """
            {"title": "%1$s", "reference": "%1$s", "desired": "%1$s", "actual": "%1$s", "audience": {"role": "%1$s"}}""".formatted(MARK);

    @Test
    void textOfACaseReachesTheLogByNoWay(CapturedOutput output) throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn("--logging.level.io.gapwise=trace")) {
            sendByEveryWay(service);
            service.bean(DataSource.class)
                    .unwrap(com.zaxxer.hikari.HikariDataSource.class)
                    .close();
            HttpResponse<String> failed = service.post(GOOD);
            assertThat(failed.statusCode()).isGreaterThanOrEqualTo(500);
            sendByEveryWay(service);

            assertThat(output.getOut())
                    .as("the failures were logged, so that there is something to search")
                    .contains(failed.headers().firstValue(RequestId.HEADER).orElseThrow());
        }
        assertThat(output.getAll()).doesNotContainIgnoringCase(MARK);
    }

    private static void sendByEveryWay(ServiceUnderTest service) {
        List<String> bodies = List.of(
                GOOD,
                "{\"title\":\"%s\",\"gap\":{\"nature\":\"%1$s\"},\"%1$s\":1}".formatted(MARK),
                "{\"title\":\"%s".formatted(MARK),
                "{\"title\":\"%s\"}".formatted(MARK.repeat(100)),
                "{\"title\":\"%s\"}".formatted(MARK.repeat(5000)));
        for (String body : bodies) {
            service.post(body);
            sendTo(service, "/api/v1/recommendations/batch", "application/x-ndjson", body + "\n" + body);
            sendTo(service, "/api/v1/interviews/next", "application/json", body);
            sendTo(service, "/api/v1/rulesets/check", "application/json", "{\"a/%s.drl\":\"%1$s\"}".formatted(MARK));
        }
        service.get("/api/v1/recommendations?reference=" + MARK + "&" + MARK + "=1");
        service.get("/cases?q=" + MARK);
        service.get("/" + MARK);
        visitPages(service);
    }

    private static void visitPages(ServiceUnderTest service) {
        SiteVisitor visitor = new SiteVisitor(service, "en");
        List<KeyVal> first = new ArrayList<>();
        visitor.get("/interviews/new").document().forms().stream()
                .findFirst()
                .map(SiteVisitor::fields)
                .ifPresent(first::addAll);
        first.removeIf(field -> !field.key().equals("_csrf"));
        List<KeyVal> typed = new ArrayList<>(first);
        typed.add(SiteVisitor.field("title", MARK));
        typed.add(SiteVisitor.field("desired", MARK));
        typed.add(SiteVisitor.field("requestedSolution", MARK));
        visitor.post("/interviews", typed);
        typed.removeIf(field -> field.key().equals("requestedSolution"));
        String draft = visitor.post("/interviews", typed).onward();
        List<KeyVal> answer = new ArrayList<>(first);
        answer.add(SiteVisitor.field("question", "actual"));
        answer.add(SiteVisitor.field("actual", MARK));
        visitor.post(draft.isEmpty() ? "/interviews/none" : draft, answer);
        visitor.post((draft.isEmpty() ? "/interviews/none" : draft) + "/answer", first);
        for (String file : List.of("title,audience.headcount\n%s,many\n", "title\n%s\n", "%s\n\"unclosed")) {
            visitor.post(
                    "/upload",
                    first,
                    "file",
                    MARK + ".csv",
                    file.formatted(MARK).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void sendTo(ServiceUnderTest service, String path, String type, String body) {
        ServiceUnderTest.send(service.to(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
