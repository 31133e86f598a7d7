package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.cli.StoreActions;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.site.drafts.Drafts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People are added while the service runs and when it is stopped, and see only what is their tenant's. */
class UsersCommandTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String SECRET = "Merger nobody may know of";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void addsAndRemovesPeople() {
        assertThat(add("Anna@alfa.example", "alfa", "author"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).isEqualTo("anna@alfa.example may sign in as author of the tenant alfa.\n");
        assertThat(commandFiles()).isEmpty();
        assertThat(add("anna@alfa.example", "beta", "admin")).isEqualTo(1);
        assertThat(err.toString()).contains("There is somebody called 'anna@alfa.example' already");
        Browser anna = signedIn("ANNA@alfa.example");

        assertThat(run("users", "remove", "anna@alfa.example")).isZero();
        assertThat(anna.get("/cases").statusCode()).isEqualTo(303);
        assertThat(run("users", "remove", "anna@alfa.example")).isEqualTo(1);
        assertThat(run("users", "list")).isZero();
        assertThat(out.toString()).contains("anna@alfa.example  tenant alfa  author  added 2", "removed 2");

        assertThat(add("anna@alfa.example", "beta", "analyst"))
                .as("somebody new")
                .isZero();
        assertThat(anna.get("/cases").statusCode()).isEqualTo(303);
        assertThat(signedIn("anna@alfa.example").get("/cases").body()).contains("(analyst)");
        assertThat(run("audit", "verify")).isZero();
    }

    @Test
    void showsPeopleNothingOfAnotherTenantOnAnyPage() {
        add("alf", "alfa", "analyst");
        add("bea", "beta", "analyst");
        Browser alf = signedIn("alf");
        Browser bea = signedIn("bea");
        String draft = Callers.as(
                Caller.program("alfa"),
                () -> service.bean(Drafts.class)
                        .begin("{\"title\":\"" + SECRET + "\"}", null)
                        .id());
        String token = Browser.token(alf.get("/interviews/" + draft).body());
        String answer = Browser.location(alf.form("/interviews/" + draft + "/answer", token, Map.of()))
                .replace("/answers/", "");

        List<String> pages = Routes.of(service).stream()
                .filter(route -> route.startsWith("GET ") && !route.matches(".* /(api|login|error|v3).*|.*\\{code}"))
                .map(route -> route.substring("GET ".length()))
                .toList();
        assertThat(pages).hasSizeGreaterThan(25);
        for (String page : pages) {
            HttpResponse<String> shown =
                    bea.get(page.replaceAll("\\{[^}]+}", page.startsWith("/interviews/") ? draft : answer));
            assertThat(shown.body()).as(page).doesNotContain(SECRET);
            if (page.contains("{id}")) {
                // What an analyst may not do at all is refused before it is looked whether it is there.
                assertThat(shown.statusCode()).as(page).isIn(400, 403, 404);
            }
        }
        assertThat(alf.get("/answers/" + answer).body()).contains(SECRET);
        String ofBea = Browser.token(bea.get("/interviews/new").body());
        assertThat(bea.form("/interviews/" + draft + "/discard", ofBea, Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(add("Not a name", "Main!", "boss")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'not a name' cannot be a name", "'Main!' cannot be a tenant", "no role 'boss'", "approver");
        assertThat(withPassword("short", "add", "anna", "main", "analyst")).isEqualTo(2);
        assertThat(err.toString()).contains("A password has 12 to 200 characters; this one has 5.");
        assertThat(withPassword("é".repeat(201), "add", "anna", "main", "analyst"))
                .isEqualTo(2);
        assertThat(withPassword(" Anna@alfa.example ", "add", "anna@ALFA.example", "main", "analyst"))
                .isEqualTo(2);
        assertThat(withPassword("anna@alfa.example", "password", "anna@alfa.example"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The password is the name, which everybody tries first.");
    }

    @Test
    void makesPasswordsThatNobodyGuesses() {
        String made = new StoredData().newPassword();
        assertThat(made).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}").isNotEqualTo(new StoredData().newPassword());
    }

    private static Browser signedIn(String name) {
        Browser browser = new Browser(service);
        assertThat(browser.signIn(name, PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    /** Neither the request nor what it carried stays; and only the owner can look in while it is there. */
    private List<Path> commandFiles() {
        Path folder = data.resolve("commands");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int add(String name, String tenant, String role) {
        return withPassword(PASSWORD, "add", name, tenant, role);
    }

    private int withPassword(String password, String... arguments) {
        return new StoredData().commandWithPassword("users", List.of(arguments), password, settings(), output());
    }

    private int run(String... command) {
        return new StoredData().command(command[0], List.of(command).subList(1, command.length), settings(), output());
    }

    private List<String> settings() {
        return List.of("--gapwise.data-dir=" + data);
    }

    private StoreActions.Output output() {
        return new StoreActions.Output(new PrintWriter(out), new PrintWriter(err));
    }
}
