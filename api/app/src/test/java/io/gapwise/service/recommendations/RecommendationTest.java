package io.gapwise.service.recommendations;

import static io.gapwise.app.ServiceUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gapwise.app.ServiceUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendationTest {

    private static final String CASE = """
            {"title": "Night crew mixes the doses wrong", "reference": "Fall 7 – 😀 \\"quoted\\"",
             "gap": {"nature": "TECHNICAL"}, "obstacles": {"neverLearned": "PRESENT"}}""";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    @Test
    void answersACaseAndGivesTheAnswerAgainByteForByte() {
        HttpResponse<String> answer = service.post(CASE);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        String id = json(answer).get("id").asString();
        assertThat(UUID.fromString(id)).hasToString(id);
        assertThat(answer.headers().firstValue("Location")).hasValue(ServiceUnderTest.RECOMMENDATIONS + "/" + id);
        HttpResponse<String> again = service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(answer.body());
    }

    @Test
    void answersInTheFormOfTheContract() throws IOException {
        Schema schema;
        try (InputStream in = getClass().getResourceAsStream("/io/gapwise/core/contract/recommendation.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }

        assertThat(schema.validate(service.post(CASE).body(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void keepsTheReferenceAndSaysWhenTheCaseWasEvaluated() {
        Instant before = Instant.now().minusMillis(1);

        HttpResponse<String> answer = service.post(CASE);

        assertThat(json(answer).get("reference").asString()).isEqualTo("Fall 7 – 😀 \"quoted\"");
        assertThat(Instant.parse(json(answer).get("evaluatedAt").asString())).isBetween(before, Instant.now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/*", "text/html, */*;q=0.1"})
    void answersWhoeverAcceptsJson(String accept) {
        HttpResponse<String> answer = ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(CASE))
                .build());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "3f2b8c1e-5d0a-4c57-9a39-0d6f3b1c2e4a", "%00", "..%2f..", "%F0%9F%98%80", "batch"})
    void hasNothingUnderAnotherId(String id) {
        HttpResponse<String> answer = service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id);

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersHeadAndOptions() {
        String path = ServiceUnderTest.RECOMMENDATIONS + "/"
                + json(service.post(CASE)).get("id").asString();

        HttpResponse<String> head = ServiceUnderTest.send(
                service.to(path).method("HEAD", BodyPublishers.noBody()).build());
        HttpResponse<String> options = ServiceUnderTest.send(
                service.to(path).method("OPTIONS", BodyPublishers.noBody()).build());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET,HEAD,OPTIONS");
    }
}
