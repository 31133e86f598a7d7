package io.gapwise.service.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.TenantByHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What changes is sent to where a tenant wants it, signed, again where it failed, and nowhere that is not permitted. */
@Timeout(120)
class WebhooksTest {

    private static final String PATH = "/api/v1/webhooks";
    private static final Duration SOON = Duration.ofSeconds(20);

    @AutoClose
    private static final Receiver receiver = new Receiver();

    @AutoClose
    private static final Receiver failing = new Receiver();

    @AutoClose
    private static final Receiver slow = new Receiver();

    @AutoClose
    private static final DrippingSocket dripping = new DrippingSocket();

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn(
            "--" + TenantByHeader.SETTING + "=true",
            "--gapwise.webhooks.allow=" + receiver.host() + "," + failing.host() + "," + slow.host() + ","
                    + dripping.host() + ",http://127.0.0.1:" + dripping.port() + ",*.example.org",
            "--gapwise.webhooks.allow-private=localhost",
            "--gapwise.webhooks.attempts=2",
            "--gapwise.webhooks.patience=2s",
            "--gapwise.quotas.webhooks=2");

    @Test
    void sendsWhatChangesSignedWithTheSecretThatIsShownOnce() throws Exception {
        String tenant = "signed";
        JsonNode hook = add(tenant, receiver.url("/signed"), "");
        String secret = hook.get("secret").asString();
        assertThat(secret).startsWith("whsec_");
        assertThat(get(tenant, PATH + "/" + id(hook)).body()).doesNotContain("secret");
        assertThat(get(tenant, PATH).body()).contains(id(hook)).doesNotContain("secret");

        send(tenant, "POST", "/api/v1/cases", "{\"title\":\"Nobody else may know\"}");

        Receiver.Received sent = awaitAt("/signed", 1).get(0);
        JsonNode told = ServiceUnderTest.json(get(tenant, "/api/v1/changes")).at("/items/0");
        assertThat(ServiceUnderTest.JSON.readTree(sent.body())).isEqualTo(told);
        assertThat(sent.id()).isEqualTo(told.get("id").asString());
        assertThat(sent.body()).doesNotContain("Nobody else");
        assertThat(sent.headers().getFirst("webhook-signature")).isEqualTo(signature(secret, sent));

        String renewed = ServiceUnderTest.json(send(tenant, "POST", PATH + "/" + id(hook) + "/secret", "{}"))
                .get("secret")
                .asString();
        send(tenant, "POST", "/api/v1/cases", "{\"title\":\"Case\"}");
        Receiver.Received second = awaitAt("/signed", 2).get(1);
        assertThat(second.headers().getFirst("webhook-signature"))
                .isEqualTo(signature(renewed, second) + " " + signature(secret, second));
    }

    @Test
    void sendsOnlyTheKindsThatAreWantedAndNothingWhileItIsNotActive() {
        String tenant = "kinds";
        JsonNode hook = add(tenant, receiver.url("/kinds"), ",\"kinds\":[\"recommendation.made\"]");
        send(tenant, "POST", "/api/v1/cases", "{\"title\":\"Case\"}");
        send(tenant, "POST", "/api/v1/recommendations", "{\"title\":\"Case\"}");
        awaitAt("/kinds", 1);

        send(tenant, "PATCH", PATH + "/" + id(hook), "{\"active\":false}");
        send(tenant, "POST", "/api/v1/recommendations", "{\"title\":\"Case\"}");
        pause(700);
        assertThat(at("/kinds")).hasSize(1);
        send(tenant, "PATCH", PATH + "/" + id(hook), "{\"active\":true}");
        awaitAt("/kinds", 2);
        assertThat(at("/kinds")).allSatisfy(each -> assertThat(each.body()).contains("recommendation.made"));
    }

    @Test
    void triesAgainWhatFailedAndKeepsWhatIsDeadUntilItIsSentAgain() {
        String tenant = "failing";
        failing.answer(500);
        JsonNode hook = add(tenant, failing.url("/dead"), "");
        send(tenant, "POST", "/api/v1/cases", "{\"title\":\"Case\"}");
        String path = PATH + "/" + id(hook) + "/deliveries";

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ServiceUnderTest.json(get(tenant, path + "?state=waiting")))
                        .hasSize(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ServiceUnderTest.json(get(tenant, path + "?state=dead")))
                        .hasSize(1));
        JsonNode dead = ServiceUnderTest.json(get(tenant, path)).get(0);
        assertThat(dead.get("attempts").asInt()).isEqualTo(2);
        assertThat(dead.get("lastResult").asString()).isEqualTo("500");
        assertThat(at(failing, "/dead"))
                .hasSize(2)
                .extracting(Receiver.Received::id)
                .containsOnly(dead.get("id").asString());
        JsonNode shown = ServiceUnderTest.json(get(tenant, PATH + "/" + id(hook)));
        assertThat(shown.get("dead").asInt()).isEqualTo(1);
        assertThat(shown.get("failuresInARow").asInt()).isEqualTo(2);

        failing.answer(204);
        assertThat(send(tenant, "POST", path + "/" + dead.get("id").asString() + "/again", "{}")
                        .statusCode())
                .isEqualTo(202);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(ServiceUnderTest.json(get(tenant, path))).isEmpty());
        assertThat(at(failing, "/dead")).hasSize(3);
    }

    @Test
    void letsNobodyWaitForAReceiverThatIsSlowOrDead() {
        slow.answerAfter(60_000);
        add("slow", slow.url("/slow"), "");
        add("slow", "https://gone.example.org/", "");
        add("quick", receiver.url("/quick"), "");
        for (int i = 0; i < 10; i++) {
            send("slow", "POST", "/api/v1/cases", "{\"title\":\"Case\"}");
        }
        long begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            send("quick", "POST", "/api/v1/cases", "{\"title\":\"Case\"}");
        }
        awaitAt("/quick", 10);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(at("/quick")).extracting(Receiver.Received::id).doesNotHaveDuplicates();
    }

    @Test
    void followsNoRedirectAndWaitsForNobodyWhoDripsItsAnswer() {
        failing.answer(302);
        JsonNode hook = add("tried", failing.url("/first"), "");
        JsonNode trial = ServiceUnderTest.json(send("tried", "POST", PATH + "/" + id(hook) + "/test", "{}"));
        assertThat(trial.get("delivered").asBoolean()).isFalse();
        assertThat(trial.get("result").asString()).isEqualTo("302");
        assertThat(failing.received()).noneMatch(each -> each.path().equals("/elsewhere"));
        failing.answer(200);

        JsonNode drips = add("tried", dripping.host() + "/", "");
        long begin = System.nanoTime();
        assertThat(ServiceUnderTest.json(send("tried", "POST", PATH + "/" + id(drips) + "/test", "{}"))
                        .get("result")
                        .asString())
                .isEqualTo("timed-out");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void connectsToNoAddressOfThisMachineThatIsNotNamedAsPrivate() {
        JsonNode hook = add("private", "http://127.0.0.1:" + dripping.port() + "/", "");

        assertThat(ServiceUnderTest.json(send("private", "POST", PATH + "/" + id(hook) + "/test", "{}"))
                        .get("result")
                        .asString())
                .isEqualTo("not-permitted");
    }

    @Test
    void takesNoAddressThatIsNotPermitted() {
        for (String url : List.of(
                "https://example.com/",
                "https://example.org/",
                "https://hooks.example.org:8443/",
                "http://hooks.example.org/",
                "https://hooks.example.org.evil.test/",
                "http://localhost:1/",
                "https://user@hooks.example.org/",
                "https://hooks.example.org/#part",
                "ftp://hooks.example.org/",
                "https://hooks.example.org /",
                "")) {
            HttpResponse<String> refused = send("wrong", "POST", PATH, "{\"url\":\"%s\"}".formatted(url));
            assertThat(refused.statusCode()).as(url).isEqualTo(400);
            assertThat(ServiceUnderTest.json(refused).at("/errors/0/pointer").asString())
                    .isEqualTo("/url");
        }
        HttpResponse<String> all =
                send("wrong", "POST", PATH, "{\"kinds\":[\"x\"],\"active\":1,\"description\":7,\"secret\":\"s\"}");
        assertThat(ServiceUnderTest.json(all)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("pointer").asString()))
                .containsExactlyInAnyOrder("/secret", "/url", "/kinds", "/active", "/description");
    }

    @Test
    void keepsWebhooksOfTenantsApartAndTheirNumberBounded() {
        JsonNode hook = add("own", "https://hooks.example.org/", "");
        assertThat(get("other", PATH + "/" + id(hook)).statusCode()).isEqualTo(404);
        assertThat(get("other", PATH).body()).isEqualTo("[]");
        add("own", "https://hooks.example.org/", "");
        assertThat(send("own", "POST", PATH, "{\"url\":\"https://hooks.example.org/\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(send("own", "DELETE", PATH + "/" + id(hook), "").statusCode())
                .isEqualTo(204);
        assertThat(get("own", PATH + "/" + id(hook)).statusCode()).isEqualTo(404);
        add("own", "https://hooks.example.org/", "");
    }

    private static String signature(String secret, Receiver.Received sent) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = sent.id() + "." + sent.headers().getFirst("webhook-timestamp") + "." + sent.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Receiver.Received> awaitAt(String path, int count) {
        await().atMost(SOON).untilAsserted(() -> assertThat(at(path)).hasSizeGreaterThanOrEqualTo(count));
        return at(path);
    }

    private static List<Receiver.Received> at(String path) {
        return at(receiver, path);
    }

    private static List<Receiver.Received> at(Receiver where, String path) {
        return new ArrayList<>(where.received().stream()
                .filter(each -> each.path().equals(path))
                .toList());
    }

    private static JsonNode add(String tenant, String url, String more) {
        HttpResponse<String> added = send(tenant, "POST", PATH, "{\"url\":\"%s\"%s}".formatted(url, more));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        return ServiceUnderTest.json(added);
    }

    private static String id(JsonNode hook) {
        return hook.get("id").asString();
    }

    private static HttpResponse<String> get(String tenant, String path) {
        return ServiceUnderTest.send(
                service.to(path).header(TenantByHeader.HEADER, tenant).build());
    }

    private static HttpResponse<String> send(String tenant, String method, String path, String body) {
        return ServiceUnderTest.send(service.to(path)
                .header(TenantByHeader.HEADER, tenant)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a byte of its answer now and then, and never comes to an end. */
    private static final class DrippingSocket implements AutoCloseable {

        private final ServerSocket socket;

        DrippingSocket() {
            try {
                socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread thread = new Thread(this::answer, "dripping");
            thread.setDaemon(true);
            thread.start();
        }

        private void answer() {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    for (int i = 0; i < 200; i++) {
                        caller.getOutputStream().write('H');
                        caller.getOutputStream().flush();
                        pause(100);
                    }
                } catch (IOException e) {
                    // The caller has gone.
                }
            }
        }

        String host() {
            return "http://localhost:" + port();
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
