package io.gapwise.service.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.audit.AuditTrail;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody gets in without a key or a token that is valid here, and everybody only as far as their scopes reach. */
@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

    private static final String CASE = "{\"title\":\"Case\"}";
    private static final String ISSUER = "https://issuer.example.org";

    @TempDir
    private static Path folder;

    private static ServiceUnderTest service;
    private static RSAKey signing;

    @BeforeAll
    static void start() throws Exception {
        signing = new RSAKeyGenerator(2048).keyID("one").generate();
        Path keys = Files.writeString(folder.resolve("keys.json"), new JWKSet(signing.toPublicJWK()).toString());
        service = ServiceUnderTest.on(
                folder.resolve("data"),
                "--gapwise.access.jwt.issuer=" + ISSUER,
                "--gapwise.access.jwt.audience=gapwise",
                "--gapwise.access.jwt.algorithms=RS256",
                "--gapwise.access.jwt.jwk-set=" + keys);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void letsAKeyInUntilItIsRevoked() {
        String key = key("main", "cases:read,cases:write");
        assertThat(post(key).statusCode()).isEqualTo(201);

        service.bean(KeyCommands.class).revoke(key.substring(3, 11));

        HttpResponse<String> refused = post(key);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Gapwise\", error=\"invalid_token\"");
        assertThat(refused.body()).doesNotContain(key);
    }

    @Test
    void noticesWithinASecondWhatAnotherInstanceRevoked() throws InterruptedException {
        String key = key("main", "cases:read,cases:write");
        assertThat(post(key).statusCode()).isEqualTo(201);

        ApiKeys keys = service.bean(ApiKeys.class);
        keys.all().stream().filter(each -> key.contains(each.id())).forEach(each -> keys.revoke(each, Instant.now()));
        Thread.sleep(1000);

        assertThat(post(key).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAKeyThatHasExpired() {
        SecretKey key = SecretKey.random();
        Instant now = Instant.now();
        service.bean(ApiKeys.class)
                .add(new ApiKey(
                        key.id(),
                        "old",
                        "main",
                        java.util.Set.of(),
                        key.hash(),
                        now.minusSeconds(9),
                        now.minusSeconds(1),
                        null));
        service.bean(KeyRing.class).forget();

        assertThat(post(key.written()).statusCode()).isEqualTo(401);
    }

    @Test
    void keepsNoKeyThatCouldBeUsed() {
        String key = key("main", "ops");

        assertThat(service.bean(ApiKeys.class).all().toString()).doesNotContain(key.substring(12));
        assertThat(service.bean(KeyCommands.class).list().lines().toString())
                .contains(key.substring(3, 11))
                .doesNotContain(key.substring(12));
    }

    @Test
    void namesTheScopeThatIsMissing() {
        HttpResponse<String> refused = post(key("main", "cases:read"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("cases:write");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "scope=\"cases:write\"");
    }

    @Test
    void showsNoTenantWhatAnotherStored() {
        String id = ServiceUnderTest.json(post(key("first", "cases:read,cases:write")))
                .get("id")
                .asString();

        assertThat(get("/api/v1/recommendations/" + id, "Bearer " + key("first", "cases:read"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/recommendations/" + id, "Bearer " + key("second", "cases:read"))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/recommendations",
                "/api/v1/recommendations/",
                "//api/v1/recommendations",
                "/api/v1/..;/v1/recommendations",
                "/api;x=1/v1/recommendations",
                "/api/v1/recommendations;x=1",
                "/api/v1/./recommendations",
                "/API/v1/recommendations",
                "/api/v1/%72ecommendations",
                "/api%2fv1/recommendations",
                "/api/v1/rules/../recommendations",
                "/actuator/metrics",
                "/actuator/health/../metrics",
                "/cases",
                "/upload",
                "/",
                "/rules",
                "/error",
                "/nowhere",
            })
    void showsNothingToWhoeverHasNoKey(String path) throws IOException {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "NONSENSE"}) {
            assertThat(raw(method, path)).containsPattern("^HTTP/1.1 (400|401|403) ");
        }
    }

    @Test
    void letsPeopleAndMachinesSeeThatItRunsAndNothingElse() {
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(service.get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/metrics", "Bearer " + key("main", "cases:read,people:read"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/actuator/metrics", "Bearer " + key("main", "ops")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesNoKeyThatStandsAnywhereElse() throws IOException {
        String key = key("main", "cases:read");

        assertThat(service.get("/api/v1/recommendations?access_token=" + key).statusCode())
                .isEqualTo(401);
        assertThat(service.raw("GET /api/v1/recommendations HTTP/1.1\r\nHost: localhost\r\nX-API-Key: " + key
                        + "\r\nCookie: key=" + key + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void letsATokenOfItsIssuerIn() throws Exception {
        assertThat(read(signed(claims -> claims, signing))).isEqualTo(200);
        assertThat(read(signed(claims -> claims.claim("scope", java.util.List.of("cases:read")), signing)))
                .isEqualTo(200);
        assertThat(read(signed(claims -> claims.claim("scope", "rules:read"), signing)))
                .isEqualTo(403);
        assertThat(read(signed(claims -> claims.claim("scope", null), signing))).isEqualTo(403);
    }

    @Test
    void letsNoForgedTokenIn() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThat(read(signed(claims -> claims, other))).isEqualTo(401);
        assertThat(read(signed(claims -> claims.issuer("https://evil.example"), signing)))
                .isEqualTo(401);
        assertThat(read(signed(claims -> claims.audience("another"), signing))).isEqualTo(401);
        assertThat(read(signed(claims -> claims.audience((String) null), signing)))
                .isEqualTo(401);
        assertThat(read(signed(claims -> claims.expirationTime(at(-120)), signing)))
                .isEqualTo(401);
        assertThat(read(signed(claims -> claims.expirationTime(null), signing))).isEqualTo(401);
        assertThat(read(signed(claims -> claims.notBeforeTime(at(120)), signing)))
                .isEqualTo(401);
        assertThat(read(signed(claims -> claims.claim("tenant", null), signing)))
                .isEqualTo(401);
        assertThat(read(signed(claims -> claims.claim("tenant", "*"), signing))).isEqualTo(401);
        assertThat(read(new PlainJWT(usual().build()).serialize())).isEqualTo(401);
        assertThat(read("a.b.c")).isEqualTo(401);
        String good = signed(claims -> claims, signing);
        assertThat(read(good.substring(0, good.lastIndexOf('.') + 1))).isEqualTo(401);
    }

    /** The public key is no secret; whoever signs with it as one must not get in. */
    @Test
    void takesNoPublicKeyForASharedSecret() throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID("one")
                        .type(JOSEObjectType.JWT)
                        .build(),
                usual().build());
        token.sign(new MACSigner(signing.toRSAPublicKey().getEncoded()));

        assertThat(read(token.serialize())).isEqualTo(401);
    }

    @Test
    void recordsInTheAuditTrailWhoGotKeysAndWhoWasRefused() {
        String key = key("main", "ops");
        get("/api/v1/rules", "Bearer gw_00000000_" + "x".repeat(43));
        get("/api/v1/rules", "Bearer " + key.substring(0, 12) + "x".repeat(43));

        String trail =
                get("/api/v1/audit", "Bearer " + key("main", "people:read")).body();
        assertThat(trail)
                .contains("key-added", "key " + key.substring(3, 11), "sign-in-refused", "a key that nobody has")
                .contains("\"the key " + key.substring(3, 11))
                .doesNotContain(key, "x".repeat(43), "00000000");
        assertThat(service.bean(AuditTrail.class).verify().intact()).isTrue();
    }

    @Test
    void protectsWhatProgramsReadAsItProtectsPages() {
        HttpResponse<String> answer = get("/api/v1/rules", "Bearer " + key("main", "rules:read"));

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        for (String path : List.of("/api/v1/rules", "/codes", "/login", "/assets/site.css", "/nowhere")) {
            assertThat(get(path, "Bearer " + key("main", "rules:read"))
                            .headers()
                            .firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .hasValue("same-origin");
        }
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "--gapwise.access.jwt.issuer=x, jwk-set is missing",
        "--gapwise.access.jwt.algorithms=none, has 'none'",
        "--gapwise.access.jwt.algorithms=HS256, has 'HS256'",
    })
    void refusesSettingsThatWouldLetTheWrongOnesIn(String setting, String why, CapturedOutput output) {
        assertThatThrownBy(() -> ServiceUnderTest.on(folder.resolve("other"), setting))
                .isInstanceOf(Exception.class);

        assertThat(output).contains(why).doesNotContain("\tat ");
    }

    @Test
    void doesNotStartOpenToOtherMachines(CapturedOutput output) {
        Path data = folder.resolve("open");
        Path none = data.resolve("none");
        assertThatThrownBy(() -> ServiceUnderTest.on(none, "--server.address=0.0.0.0"))
                .isInstanceOf(Exception.class);
        assertThat(none).doesNotExist();
        assertThat(output)
                .contains("nobody would need a key", "users add NAME --role admin --gapwise.data-dir=" + none)
                .contains("mkdir -m 700 " + none);
        assertThatThrownBy(() -> ServiceUnderTest.on(data, "--server.address=0.0.0.0"))
                .isInstanceOf(Exception.class);
        assertThat(output)
                .contains(
                        "nobody would need a key",
                        "keys add NAME --gapwise.data-dir=" + data,
                        "users add",
                        "--gapwise.open=true")
                .doesNotContain("\tat ");

        try (ServiceUnderTest open = ServiceUnderTest.on(data, "--server.address=0.0.0.0", "--gapwise.open=true")) {
            assertThat(open.post(CASE).statusCode()).isEqualTo(201);
            open.bean(KeyCommands.class).add("first", "main", "ops", "");
            assertThat(open.post(CASE).statusCode()).isEqualTo(401);
        }
        try (ServiceUnderTest guarded = ServiceUnderTest.on(data, "--server.address=0.0.0.0")) {
            assertThat(guarded.post(CASE).statusCode()).isEqualTo(401);
        }
    }

    /** What one credential sent under a key is nothing to another, of its own tenant or not. */
    @Test
    void keepsTheKeysOfRequestsForEachCredential() {
        String one = key("main", "cases:read,cases:write");
        String other = key("other", "cases:read,cases:write");
        String first = keyed(one).body();

        assertThat(keyed(one).body()).isEqualTo(first);
        assertThat(keyed(other).body()).isNotEqualTo(first);
        assertThat(keyed(other).headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(keyed(key("main", "cases:read")).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> keyed(String key) {
        return ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "shared")
                .POST(BodyPublishers.ofString(CASE))
                .build());
    }

    private static String key(String tenant, String scopes) {
        return service.bean(KeyCommands.class)
                .add("test", tenant, scopes, "")
                .lines()
                .get(0);
    }

    private static HttpResponse<String> post(String key) {
        return ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(CASE))
                .build());
    }

    private static HttpResponse<String> get(String path, String credential) {
        HttpRequest request =
                service.to(path).header("Authorization", credential).build();
        return ServiceUnderTest.send(request);
    }

    private static int read(String token) {
        return get(ServiceUnderTest.RECOMMENDATIONS, "Bearer " + token).statusCode();
    }

    private static String raw(String method, String path) throws IOException {
        return service.raw(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: GET\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                        .formatted(method, path));
    }

    private static JWTClaimsSet.Builder usual() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("gapwise")
                .subject("portal")
                .claim("tenant", "main")
                .claim("scope", "cases:read openid")
                .expirationTime(at(120));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change, RSAKey key) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID("one")
                        .type(JOSEObjectType.JWT)
                        .build(),
                change.apply(usual()).build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static Date at(int secondsFromNow) {
        return Date.from(Instant.now().plusSeconds(secondsFromNow));
    }
}
