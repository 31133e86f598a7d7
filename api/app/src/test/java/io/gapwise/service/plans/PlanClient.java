package io.gapwise.service.plans;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.TenantByHeader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks a service for plans, in the name of a tenant where there are several. */
final class PlanClient {

    static final String PATH = "/api/v1/plans";
    private static final int LONGEST = 600;

    private final ServiceUnderTest service;
    private final @Nullable String tenant;

    PlanClient(ServiceUnderTest service, @Nullable String tenant) {
        this.service = service;
        this.tenant = tenant;
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request =
                service.to(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null || method.equals("POST")) {
            request.header("Content-Type", "application/json");
        }
        if (tenant != null) {
            request.header(TenantByHeader.HEADER, tenant);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return ServiceUnderTest.send(request.build());
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return ServiceUnderTest.json(answer);
    }

    /** Adds a plan and returns its address. */
    String add(String request) {
        HttpResponse<String> added = send("POST", PATH, "{\"name\":\"Field service\",\"request\":" + request + "}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return added.headers().firstValue("Location").orElseThrow();
    }

    String etag(String plan) {
        return get(plan).headers().firstValue("ETag").orElseThrow();
    }

    HttpResponse<String> change(String plan, String request) {
        return send("PUT", plan, "{\"name\":\"Field service\",\"request\":" + request + "}", "If-Match", etag(plan));
    }

    /** Has a version worked out and returns it. */
    JsonNode computed(String plan) {
        HttpResponse<String> asked = send("POST", plan + "/computations", null);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return made(plan, asked);
    }

    /** Waits for a version that was asked for. */
    JsonNode made(String plan, HttpResponse<String> asked) {
        JsonNode done = ended(asked.headers().firstValue("Location").orElseThrow());
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        return json(plan + "/versions/" + done.get("version").asInt());
    }

    JsonNode ended(String computation) {
        for (int i = 0; i < LONGEST; i++) {
            JsonNode now = json(computation);
            if (!now.get("state").asString().matches("QUEUED|RUNNING")) {
                return now;
            }
            pause();
        }
        throw new AssertionError("It has not ended.");
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> approve(String plan, int version, String body) {
        return send("POST", plan + "/versions/" + version + "/approval", body);
    }

    HttpResponse<String> replan(String plan, String since) {
        return send("POST", plan + "/replanning", since, "If-Match", etag(plan));
    }
}
