package io.gapwise.service.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import io.gapwise.app.Browser;
import io.gapwise.app.ServiceUnderTest;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** People sign in at the provider of their organisation, and nobody comes in by what it did not say. */
class ProviderTest {

    private static final String SESSION = "gapwise-session";
    private static final String SECRET = "a long and random secret of the client";

    @TempDir
    private static Path folder;

    private static SmallProvider provider;
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() throws Exception {
        provider = new SmallProvider();
        Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");
        service = ServiceUnderTest.on(
                folder.resolve("data"),
                "--server.address=0.0.0.0",
                "--gapwise.access.oidc.issuer=" + provider.issuer(),
                "--gapwise.access.oidc.client-id=gapwise",
                "--gapwise.access.oidc.client-secret-file=" + secret,
                "--gapwise.access.oidc.role-claim=realm_access.roles",
                "--gapwise.access.oidc.roles.analyst=hr-analysts",
                "--gapwise.access.oidc.roles.admin=hr-heads,gapwise-admins");
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    @Test
    void signsSomebodyInWithTheTenantAndTheRoleThatTheProviderSays() {
        Browser browser = new Browser(service);
        assertThat(browser.get("/login?to=/rules").body()).contains("href=\"/login/provider?to=/rules\"");

        HttpResponse<String> in = comeBack(browser, claims -> claims);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(Browser.location(in)).isEqualTo("/rules?x=1");
        assertThat(browser.get("/cases").body()).contains("anna (analyst)");
        assertThat(browser.get("/audit").statusCode()).isEqualTo(403);
        assertThat(provider.asked())
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(provider.asked().get("scope")).contains("openid");
        assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS).statusCode()).isEqualTo(401);
        assertThat(browser.form("/logout", Browser.token(browser.get("/cases").body()), Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    }

    @Test
    void givesTheRoleThatMayDoTheMostAndTheTenantsOwnTrailOnly() {
        Browser head = new Browser(service);
        comeBack(
                head,
                claims -> claims.claim("tenant", "beta")
                        .claim("preferred_username", "head")
                        .claim("realm_access", Map.of("roles", List.of("hr-analysts", "hr-heads"))));

        assertThat(head.get("/audit").body()).contains("oidc:head").doesNotContain("oidc:anna");
    }

    static Stream<Arguments> whatIsNotValid() {
        return Stream.of(
                Arguments.of("nonce", change(claims -> claims.claim("nonce", "another"))),
                Arguments.of("no nonce", change(claims -> claims.claim("nonce", null))),
                Arguments.of("audience", change(claims -> claims.audience("another"))),
                Arguments.of("issuer", change(claims -> claims.issuer("https://evil.example"))),
                Arguments.of(
                        "expired",
                        change(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(600))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNotValid")
    void letsNobodyInByATokenThatWasNotMadeForThis(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        refuses(change, "did not come to a valid end");
    }

    @Test
    void letsNobodyInWithoutARoleOrATenant() {
        refuses(
                claims -> claims.claim("realm_access", Map.of("roles", List.of("staff", "analyst"))),
                "has given you no role");
        refuses(claims -> claims.claim("realm_access", null), "has given you no role");
        refuses(claims -> claims.claim("tenant", "*"), "does not say to which part");
        refuses(claims -> claims.claim("tenant", null), "does not say to which part");
    }

    /** A link with the code of somebody else would sign a victim in as the attacker. */
    @Test
    void takesNothingThatWasNotBegunInThisBrowser() {
        Browser begun = new Browser(service);
        String back = path(provider.letIn(away(begun), claims -> claims));
        Browser victim = new Browser(service);

        assertThat(victim.get(back).statusCode()).isEqualTo(403);
        assertThat(begun.get(back.replaceFirst("state=.*", "state=other")).statusCode())
                .isEqualTo(403);
        assertThat(begun.get(back).statusCode()).as("the attempt is over").isEqualTo(403);
        victim.setCookie(PendingCookie.NAME, "AAAA");
        assertThat(victim.get(back).statusCode()).isEqualTo(403);
        assertThat(victim.get("/login/provider/back").statusCode()).isEqualTo(403);
    }

    @Test
    void explainsThatSomebodyWasNotLetInByTheProvider() {
        Browser browser = new Browser(service);
        String back = path(provider.letIn(away(browser), claims -> claims));

        HttpResponse<String> page = browser.get(back.replaceFirst("code=[^&]+", "error=access_denied"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Your organisation did not let you in").doesNotContain("access_denied");
    }

    @Test
    void startsWithoutTheProviderAndSaysThatItCannotBeReached() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        try (ServiceUnderTest alone = ServiceUnderTest.on(
                folder.resolve("alone"),
                "--gapwise.access.oidc.issuer=http://127.0.0.1:" + nobody,
                "--gapwise.access.oidc.client-id=gapwise",
                "--gapwise.access.oidc.client-secret=" + SECRET)) {
            HttpResponse<String> page = new Browser(alone).get("/login/provider");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("cannot be reached at the moment").doesNotContain("127.0.0.1:" + nobody);
            assertThat(new Browser(alone).get("/cases").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void refusesSettingsThatWouldLetTheWrongOnesIn() {
        assertThatThrownBy(() -> settings("http://evil.example", "gapwise", "secret", "main"))
                .hasMessageContaining("issuer must begin with https://");
        assertThatThrownBy(() -> settings("https://id.example.org", null, null, "*"))
                .hasMessageContaining("client-id is missing")
                .hasMessageContaining("client-secret and .client-secret-file is needed")
                .hasMessageContaining("oidc.tenant is '*'");
        assertThatThrownBy(() -> settings(null, "gapwise", null, null)).hasMessageContaining("issuer is missing");
        assertThat(settings("https://id.example.org", "gapwise", SECRET, "main").toString())
                .doesNotContain(SECRET);
    }

    private static ProviderSettings settings(
            @Nullable String issuer, @Nullable String client, @Nullable String secret, @Nullable String tenant) {
        return new ProviderSettings(
                issuer, client, secret, null, Set.of(), null, "name", "tenant", tenant, "roles", Map.of());
    }

    private static void refuses(UnaryOperator<JWTClaimsSet.Builder> change, String why) {
        Browser browser = new Browser(service);
        HttpResponse<String> page = comeBack(browser, change);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains(why);
        assertThat(browser.cookie(SESSION)).isEmpty();
        assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> comeBack(Browser browser, UnaryOperator<JWTClaimsSet.Builder> change) {
        HttpResponse<String> away = browser.get("/login/provider?to=/rules%3Fx%3D1");
        assertThat(away.statusCode()).isEqualTo(303);
        return browser.get(
                path(provider.letIn(away.headers().firstValue("Location").orElseThrow(), change)));
    }

    private static String away(Browser browser) {
        return browser.get("/login/provider").headers().firstValue("Location").orElseThrow();
    }

    private static String path(String address) {
        URI whole = URI.create(address);
        return whole.getRawPath() + "?" + whole.getRawQuery();
    }

    private static UnaryOperator<JWTClaimsSet.Builder> change(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change;
    }
}
