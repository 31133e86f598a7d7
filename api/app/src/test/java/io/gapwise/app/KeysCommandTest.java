package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.cli.StoreActions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Keys are added, listed and revoked while the service runs and when it is stopped. */
class KeysCommandTest {

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void addsAKeyBeforeTheFirstStartAndRevokesItWhileTheServiceRuns() throws InterruptedException {
        assertThat(run("keys", "add", "portal", "main", "rules:read", "30"))
                .as(err.toString())
                .isZero();
        String key = out.toString().trim();
        assertThat(key).matches("gw_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
        out.getBuffer().setLength(0);

        try (ServiceUnderTest service = ServiceUnderTest.on(data, "--server.address=0.0.0.0")) {
            assertThat(status(service, key)).isEqualTo(200);

            assertThat(run("keys", "list")).isZero();
            assertThat(out.toString())
                    .contains("portal", "tenant main", "rules:read", "expires")
                    .doesNotContain(key);
            assertThat(run("keys", "revoke", key.substring(3, 11))).isZero();
            assertThat(run("audit", "verify")).isZero();
            // The key that came and went, and the rules, which are released at some time after the start.
            assertThat(out.toString()).containsPattern("The audit trail is intact: [23] entries\\.\n$");
            Thread.sleep(1000);
            assertThat(status(service, key)).isEqualTo(401);
        }
    }

    /** Scripts take the key from standard output. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void printsNothingButTheKey(CapturedOutput output) {
        assertThat(run("keys", "add", "portal", "main", "ops", "")).isZero();

        assertThat(output.getOut()).isEmpty();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void saysAllThatIsWrongWithAKeyAtOnce() {
        assertThat(run("keys", "add", "", "Main!", "cases:raed", "0")).isEqualTo(2);

        assertThat(err.toString())
                .contains("The name of a key", "'Main!' cannot be a tenant", "no scope 'cases:raed'", "1 to 3650 days");
        assertThat(run("keys", "revoke", "00000000")).isEqualTo(1);
    }

    /** The name is what people remember; it may stand for several keys. */
    @Test
    void namesTheKeysThatSomebodyMayHaveMeant() {
        run("keys", "add", "portal", "main", "ops", "");
        String id = out.toString().trim().substring(3, 11);

        assertThat(run("keys", "revoke", "portal")).isEqualTo(1);

        assertThat(err.toString())
                .contains("A key is revoked by its id, not by its name. The keys called 'portal': %s.".formatted(id));
    }

    private int run(String... command) {
        return new StoredData()
                .command(
                        command[0],
                        List.of(command).subList(1, command.length),
                        List.of("--gapwise.data-dir=" + data),
                        new StoreActions.Output(new PrintWriter(out), new PrintWriter(err)));
    }

    private static int status(ServiceUnderTest service, String key) {
        return ServiceUnderTest.send(service.to("/api/v1/rules")
                        .header("Authorization", "Bearer " + key)
                        .build())
                .statusCode();
    }
}
