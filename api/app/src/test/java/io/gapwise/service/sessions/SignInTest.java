package io.gapwise.service.sessions;

import static io.gapwise.app.Browser.location;
import static io.gapwise.app.Browser.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.Browser;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.accounts.PasswordCheck;
import io.gapwise.service.accounts.Passwords;
import io.gapwise.service.audit.AuditTrail;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People come in by a name and a password or by a key, stay signed in for a while, and do what their role allows. */
class SignInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String OTHER = "another good password";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;
    private static String hash;
    private static String otherHash;

    @BeforeAll
    static void start() {
        hash = Passwords.hash(PASSWORD);
        otherHash = Passwords.hash(OTHER);
        service = ServiceUnderTest.on(data);
        users("add", "first", "main", "analyst", hash);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void leadsFromThePageThatWasAskedForToSigningInAndBack() {
        String name = person("analyst");
        Browser browser = new Browser(service);

        assertThat(location(browser.get("/cases?q=a%20b&page=2")))
                .isEqualTo("/login?to=%2Fcases%3Fq%3Da%2520b%26page%3D2");
        HttpResponse<String> in = browser.signIn(name, PASSWORD, "/cases?q=a%20b&page=2");

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).isEqualTo("/cases?q=a%20b&page=2");
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("gapwise-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Expires", "Max-Age"));
        assertThat(browser.get("/cases").body()).contains(name + " (analyst)", "action=\"/logout\"");
        assertThat(location(browser.get("/login?to=/rules"))).isEqualTo("/rules");
        assertThat(browser.get("/nowhere").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/login"})
    void leadsToNoOtherSite(String to) {
        Browser browser = new Browser(service);
        assertThat(location(browser.signIn(person("analyst"), PASSWORD, to))).isEqualTo("/");
    }

    @Test
    void doesNotSayWhetherTheNameOrThePasswordWasWrong() {
        String name = person("analyst");
        String removed = person("analyst");
        users("remove", removed);
        Browser browser = new Browser(service);
        String unknown = bare(browser.signIn("nobody-" + name, PASSWORD), 403);

        assertThat(bare(browser.signIn(name, OTHER), 403)).isEqualTo(unknown);
        assertThat(bare(browser.signIn(removed, PASSWORD), 403)).isEqualTo(unknown);
        assertThat(bare(browser.signIn("", ""), 403)).isEqualTo(unknown);
        assertThat(bare(browser.signIn("x".repeat(5000), "x".repeat(5000)), 403))
                .isEqualTo(unknown);
        assertThat(bare(browser.signIn("", "gw_00000000_" + "x".repeat(43)), 403))
                .isEqualTo(unknown);
        assertThat(unknown).contains("role=\"alert\"").doesNotContain(PASSWORD);
        assertThat(browser.cookie(SessionCookie.NAME)).isEmpty();
    }

    /** Hashing as many passwords as anybody sends would take the machine from everybody else. */
    @Test
    void refusesToGuessOnAndLetsOthersIn() {
        String guessed = person("analyst");
        String other = person("analyst");
        Browser browser = new Browser(service);
        HttpResponse<String> last = browser.signIn(guessed, OTHER);
        for (int i = 0; i < 30 && last.statusCode() == 403; i++) {
            last = browser.signIn(guessed, OTHER);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(browser.signIn(guessed, PASSWORD).statusCode()).isEqualTo(429);
        assertThat(browser.signIn(other, PASSWORD).statusCode()).isEqualTo(303);
    }

    /** A right password costs as much work as a wrong one. */
    @Test
    void letsOthersInWhileSomebodySignsInWithoutEnd() throws InterruptedException {
        PasswordCheck check = service.bean(PasswordCheck.class);
        String many = person("analyst");
        String other = person("analyst");
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = IntStream.range(0, 24)
                .mapToObj(i -> new Thread(() -> {
                    while (!over.get()) {
                        check.check(many, PASSWORD, "198.51.100.1");
                        // Whoever is refused at once needs a moment to ask again, even on this machine.
                        LockSupport.parkNanos(5_000_000);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (int i = 0; i < 10; i++) {
                assertThat(check.check(other, PASSWORD, "203.0.113.9").outcome())
                        .isEqualTo(PasswordCheck.Outcome.RIGHT);
            }
        } finally {
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(new Browser(service).signIn("", "").headers().firstValue("RateLimit-Policy"))
                .get()
                .asString()
                .startsWith("\"costly\"");
    }

    @Test
    void demandsTheTokenOfTheFormAndGivesANewOne() {
        String name = person("analyst");
        Browser browser = new Browser(service);
        Map<String, String> fields = Map.of("name", name, "password", PASSWORD, "to", "/rules");
        HttpResponse<String> again = browser.form("/login", "", fields);
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body())
                .contains("name=\"password\"", "value=\"/rules\"", "role=\"alert\"")
                .doesNotContain(PASSWORD);
        assertThat(browser.form("/logout", "", fields).body()).doesNotContain(PASSWORD);
        assertThat(browser.cookie(SessionCookie.NAME)).isEmpty();

        String before = token(browser.get("/login").body());
        String tokenBefore = browser.cookie("XSRF-TOKEN");
        assertThat(browser.form("/login", before, fields).statusCode()).isEqualTo(303);

        String after = token(browser.get("/cases").body());
        assertThat(browser.cookie("XSRF-TOKEN")).isNotEmpty().isNotEqualTo(tokenBefore);
        assertThat(browser.form("/logout", before, Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.form("/logout", after, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void givesANewSessionAtEachSignInAndEndsTheOneBefore() {
        String name = person("analyst");
        Browser browser = new Browser(service);
        browser.setCookie(SessionCookie.NAME, "a".repeat(43));
        browser.signIn(name, PASSWORD);
        String first = browser.cookie(SessionCookie.NAME);
        Browser copy = new Browser(service);
        copy.setCookie(SessionCookie.NAME, first);
        assertThat(copy.get("/cases").statusCode()).isEqualTo(200);

        String token = token(browser.get("/cases").body());
        browser.form("/login", token, Map.of("name", name, "password", PASSWORD));

        assertThat(first).isNotEqualTo("a".repeat(43));
        assertThat(browser.cookie(SessionCookie.NAME)).isNotEqualTo(first);
        assertThat(copy.get("/cases").statusCode()).isEqualTo(303);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    void endsTheSessionOfWhoeverSignsOut() {
        Browser browser = signedIn(person("analyst"));
        Browser copy = new Browser(service);
        copy.setCookie(SessionCookie.NAME, browser.cookie(SessionCookie.NAME));

        HttpResponse<String> out =
                browser.form("/logout", token(browser.get("/cases").body()), Map.of());

        assertThat(location(out)).isEqualTo("/login");
        assertThat(browser.cookie(SessionCookie.NAME)).isEmpty();
        assertThat(copy.get("/cases").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "password", "role"})
    void endsTheSessionsOfSomebodyWhoIsRemovedOrChanged(String change) {
        String name = person("analyst");
        Browser browser = signedIn(name);

        users(change, name, change.equals("role") ? "author" : otherHash);

        assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    }

    /** The row is changed as another instance would; within a second nobody goes on by what was read before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update web_session set used = dateadd('MINUTE', -61, used) where subject = :name",
                "update web_session set began = dateadd('HOUR', -13, began) where subject = :name",
                "delete from web_session where subject = :name",
                "update user_account set version = version + 1 where name = :name",
                "update user_account set removed = added where name = :name"
            })
    void endsASessionThatIsOldOrUnusedOrEndedByAnotherInstance(String elsewhere) {
        String name = person("analyst");
        Browser browser = signedIn(name);

        service.bean(JdbcClient.class).sql(elsewhere).param("name", name).update();

        await().atMost(Duration.ofSeconds(20)).until(() -> browser.get("/cases").statusCode() == 303);
    }

    @Test
    void keepsTenSessionsOfOnePersonAndNoneInAFormThatCouldBeUsed() {
        String name = person("analyst");
        Sessions sessions = service.bean(Sessions.class);
        List<SessionCookie> cookies = IntStream.range(0, Sessions.MOST_OF_ONE_PERSON + 3)
                .mapToObj(i -> sessions.begin("main", Voucher.ACCOUNT, name, null, 0))
                .toList();

        assertThat(cookies.stream().map(sessions::of).filter(Optional::isPresent))
                .hasSize(Sessions.MOST_OF_ONE_PERSON);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select id_hash from web_session where subject = :name")
                        .param("name", name)
                        .query(String.class)
                        .list())
                .hasSize(Sessions.MOST_OF_ONE_PERSON)
                .doesNotContainAnyElementsOf(
                        cookies.stream().map(SessionCookie::secret).toList());
    }

    @Test
    void takesNoSessionForTheApi() {
        Browser browser = signedIn(person("admin"));

        for (String path : List.of("/api/v1/rules", "/%61pi/v1/rules", "/api/v%31/audit")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(browser.get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(browser.send(browser.to(ServiceUnderTest.RECOMMENDATIONS)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"title\":\"Case\"}")))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysWhoIsSignedInAndWhatIsMissingForAPageThatIsRefused() {
        String name = person("analyst");
        Browser browser = signedIn(name);

        HttpResponse<String> refused = browser.get("/audit");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You are signed in as " + name + " (analyst)", "read who did what");
        assertThat(browser.get("/rules").statusCode()).isEqualTo(200);
        String token = token(browser.get("/rules").body());
        HttpResponse<String> check = browser.form("/rules/check", token, Map.of("text", "rule"));
        assertThat(check.statusCode()).isEqualTo(403);
        assertThat(check.body()).contains("have rules checked").doesNotContain("This page has expired");
        assertThat(signedIn(person("admin")).get("/audit").statusCode()).isEqualTo(200);
    }

    /** A script of a page would put the page for signing in into a piece of its own page. */
    @Test
    void leadsTheScriptsOfAPageAndFormsBackToTheirPage() {
        Browser browser = new Browser(service);
        HttpResponse<String> piece = browser.send(browser.to("/cases?q=x")
                .header("HX-Request", "true")
                .header("HX-Current-URL", "http://127.0.0.1:" + service.port() + "/cases?q="));
        assertThat(piece.statusCode()).isEqualTo(401);
        assertThat(piece.headers().firstValue("HX-Redirect")).hasValue("/login?to=%2Fcases%3Fq%3D");
        assertThat(piece.headers().firstValue("WWW-Authenticate")).isEmpty();

        String token = token(browser.get("/login").body());
        HttpResponse<String> form = browser.send(browser.to("/interviews")
                .header("Referer", "http://127.0.0.1:" + service.port() + "/interviews/new")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title=Case&_csrf=" + token)));
        assertThat(location(form)).isEqualTo("/login?to=%2Finterviews%2Fnew");
    }

    @Test
    void letsSomebodyInByAKeyUntilItIsRevoked() {
        String key = command("keys", "add", "portal", "main", "cases:read", "")
                .lines()
                .get(0);
        Browser browser = new Browser(service);

        assertThat(browser.signIn("", " " + key + " ").statusCode()).isEqualTo(303);
        assertThat(browser.get("/cases").body()).contains("portal (key)");
        assertThat(browser.get("/interviews/new").statusCode()).isEqualTo(403);
        command("keys", "revoke", key.substring(3, 11));

        assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
    }

    @Test
    void recordsWhoSignsInAndOutAndWhoIsAddedAndChanged() {
        String admin = person("admin");
        String name = person("analyst");
        Browser browser = signedIn(name);
        browser.signIn("x", "x");
        browser.form("/logout", token(browser.get("/cases").body()), Map.of());
        users("role", name, "author");
        users("password", name, otherHash);
        users("remove", name);

        Browser looking = signedIn(admin);
        String page = looking.get("/audit").body();
        assertThat(page)
                .contains("user:" + name, "signed in", "signed out", "user %s (analyst)".formatted(name))
                .contains("person removed", "role changed", "password changed")
                .doesNotContain(PASSWORD, hash, otherHash);
        String narrowed = looking.get("/audit?action=user-role-changed&from=2020-01-01&to=")
                .body();
        assertThat(narrowed).contains("user %s (author)".formatted(name)).doesNotContain("person added</td>");
        assertThat(looking.get("/audit?from=2020-01-01&to=2020-01-02").body()).contains("Nothing of this kind");
        assertThat(looking.get("/audit?from=%3Cb%3E&page=x&action=nonsense").body())
                .contains("“&lt;b&gt;” is no day")
                .doesNotContain("<b>");
        assertThat(service.bean(AuditTrail.class).verify().intact()).isTrue();
    }

    /** What a tenant does is told by its own entries, and nothing in an address tells how much others do. */
    @Test
    void showsATenantTheTrailOfItsOwnAlone() {
        users("add", "ada", "other", "admin", hash);
        for (int i = 0; i < 30; i++) {
            users("role", "ada", i % 2 == 0 ? "author" : "admin");
        }
        String here = command("keys", "add", "reader", "main", "people:read", "")
                .lines()
                .get(0);
        String there = command("keys", "add", "reader", "other", "people:read", "")
                .lines()
                .get(0);

        HttpResponse<String> page = audit(there, "?limit=5");
        String next = page.headers().firstValue("Link").orElseThrow().replaceFirst("<([^>]*)>.*", "$1");
        assertThat(next).matches("/api/v1/audit\\?limit=5&cursor=[0-9a-f]{64}");
        assertThat(audit(there, next.substring(next.indexOf('?'))).body()).contains("ada");
        assertThat(audit(here, next.substring(next.indexOf('?'))).statusCode()).isEqualTo(400);
        assertThat(audit(here, "?limit=100").body()).doesNotContain("ada");
        users("role", "ada", "admin");
        Browser ada = signedIn("ada");
        assertThat(ada.get("/audit").body()).contains("Page 1 of 2", "user:ada").doesNotContain("user first");
        assertThat(ada.get("/audit?page=2").body()).contains("Page 2 of 2");
    }

    /** Sessions are in the database, so that each instance knows them; here another one comes after the first. */
    @Test
    void knowsASessionThatBeganInAnotherProgram(@TempDir Path folder) {
        String cookie;
        try (ServiceUnderTest first = ServiceUnderTest.on(folder)) {
            assertThat(new Browser(first).get("/audit").statusCode()).as("open").isEqualTo(200);
            assertThat(location(new Browser(first).get("/login"))).isEqualTo("/");
            command(first, "users", "add", "anna", "main", "analyst", hash);
            Browser browser = new Browser(first);
            browser.signIn("anna", "a wrong password of hers");
            browser.signIn("something secret", "x");
            String known = command(first, "keys", "add", "portal", "other", "cases:read", "")
                    .lines()
                    .get(0)
                    .substring(3, 11);
            browser.signIn("", "gw_" + known + "_" + "x".repeat(43));
            browser.signIn("", "gw_00000000_" + "x".repeat(43));
            assertThat(first.bean(JdbcClient.class)
                            .sql("select tenant || ' ' || about from audit_entry where action = 'sign-in-refused'")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "main a wrong password for anna",
                            "* a name that nobody has",
                            "other the key " + known,
                            "* a key that nobody has");
            assertThat(browser.signIn("Anna ", PASSWORD).statusCode()).isEqualTo(303);
            cookie = browser.cookie(SessionCookie.NAME);
        }
        try (ServiceUnderTest second = ServiceUnderTest.on(folder, "--server.address=0.0.0.0")) {
            Browser browser = new Browser(second);
            browser.setCookie(SessionCookie.NAME, cookie);
            assertThat(browser.get("/cases").body()).contains("anna (analyst)");
            command(second, "users", "remove", "anna");
            assertThat(browser.get("/cases").statusCode()).isEqualTo(303);
            assertThat(second.get(ServiceUnderTest.RECOMMENDATIONS).statusCode())
                    .as("never open again")
                    .isEqualTo(401);
        }
    }

    private static String person(String role) {
        String name = "person" + PEOPLE.incrementAndGet();
        assertThat(users("add", name, "main", role, hash).exitCode()).isZero();
        return name;
    }

    private static Browser signedIn(String name) {
        Browser browser = new Browser(service);
        assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.get("/cases").statusCode()).isEqualTo(200);
        return browser;
    }

    private static CommandReply users(String what, String... arguments) {
        return command(
                "users", Stream.concat(Stream.of(what), Stream.of(arguments)).toArray(String[]::new));
    }

    private static CommandReply command(String name, String... arguments) {
        return command(service, name, arguments);
    }

    private static CommandReply command(ServiceUnderTest on, String name, String... arguments) {
        return on.beans(StoreCommand.class).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run(List.of(arguments));
    }

    private static HttpResponse<String> audit(String key, String query) {
        return ServiceUnderTest.send(service.to("/api/v1/audit" + query)
                .header("Authorization", "Bearer " + key)
                .build());
    }

    /** Leaves out what differs from one page to the next. */
    private static String bare(HttpResponse<String> page, int status) {
        assertThat(page.statusCode()).isEqualTo(status);
        return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
