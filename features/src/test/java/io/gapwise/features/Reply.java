package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back over HTTP. */
record Reply(int status, String contentType, String location, String etag, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        return new Reply(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                response.body());
    }

    boolean refused() {
        return status >= 400;
    }

    ReceivedAdvice advice() {
        assertThat(refused()).as("refused: %s", body).isFalse();
        return new ReceivedAdvice(JSON.readTree(body));
    }

    ReceivedProblem problem() {
        assertThat(refused()).as("answered, not refused: %s", body).isTrue();
        return new ReceivedProblem(JSON.readTree(body));
    }

    /** Of a batch: what came back for each case, as if it had been sent alone. */
    List<Reply> lines() {
        return body.lines().map(Reply::ofLine).toList();
    }

    private static Reply ofLine(String line) {
        JsonNode status = JSON.readTree(line).path("status");
        return new Reply(
                status.asInt(200), status.isMissingNode() ? "application/json" : ReceivedProblem.TYPE, "", "", line);
    }
}
