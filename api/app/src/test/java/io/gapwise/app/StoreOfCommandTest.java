package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gapwise.cli.StoreActions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A command works on the store that is meant or on none, and says in a sentence why it cannot. */
@ExtendWith(OutputCaptureExtension.class)
class StoreOfCommandTest {

    private static final int SOMEBODY = 10_001;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys list",
                "keys revoke 12345678",
                "users list",
                "users role anna admin",
                "users remove anna",
                "audit verify"
            })
    void makesNoStoreInAFolderWithoutOne(String command) {
        assertThat(runIn(folder, command.split(" "))).isEqualTo(1);

        assertThat(err.toString()).isEqualTo("There is no database in the data folder %s.\n".formatted(folder));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesNoStoreForAFirstKeyInAFolderThatWasMistyped() {
        Path typo = folder.resolve("typo");

        assertThat(runIn(typo, "keys", "add", "portal", "main", "ops", "")).isEqualTo(1);

        assertThat(err.toString()).contains("There is no folder " + typo + ".", "mkdir -m 700 " + typo);
        assertThat(typo).doesNotExist();
    }

    @Test
    void saysThatTheFirstKeyMakesANewStore() {
        assertThat(runIn(folder, "keys", "add", "portal", "main", "ops", "")).isZero();
        assertThat(err.toString()).isEqualTo("A new store is created in %s.\n".formatted(folder));

        assertThat(runIn(folder, "keys", "add", "other", "main", "ops", "")).isZero();
        assertThat(err.toString()).containsOnlyOnce("A new store");
    }

    @Test
    void writesNothingIntoAFolderOfSomebodyElse() throws IOException {
        giveTo(SOMEBODY, folder);

        assertThat(runIn(folder, "keys", "add", "portal", "main", "ops", "")).isEqualTo(1);

        assertThat(err.toString())
                .contains("The data folder %s belongs to ".formatted(folder), "setpriv --reuid=%d".formatted(SOMEBODY));
        assertThat(folder).isEmptyDirectory();
    }

    /** The service could not open a lock file of root. */
    @Test
    void leavesTheLockToTheOwnerOfTheFolder() throws IOException {
        assertThat(runIn(folder, "keys", "add", "portal", "main", "ops", "")).isZero();
        Files.delete(folder.resolve("in-use.lock"));
        giveTo(SOMEBODY, folder);
        giveTo(SOMEBODY, folder.resolve("gapwise.mv.db"));

        int exitCode = new StoredData().backup(folder, folder.resolve("backup.zip"), output());

        assertThat(exitCode).as(err.toString()).isZero();
        assertThat(Files.getAttribute(folder.resolve("in-use.lock"), "unix:uid"))
                .isEqualTo(SOMEBODY);
    }

    @Test
    void saysInASentenceThatTheDatabaseCannotBeReached(CapturedOutput output) {
        int exitCode = new StoredData()
                .command(
                        "users",
                        List.of("list"),
                        List.of(
                                "--gapwise.data-dir=" + folder,
                                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/gapwise"),
                        output());

        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "No database can be reached at 127.0.0.1:1/gapwise.",
                        "Start it, or correct host, port and name in --spring.datasource.url.");
        assertThat(output.getAll()).isEmpty();
    }

    private static void giveTo(int owner, Path path) throws IOException {
        boolean may = false;
        try {
            Files.setAttribute(path, "unix:uid", owner);
            may = true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Only root may give a file away.
        }
        assumeTrue(may, "no right to give files away");
    }

    private int runIn(Path dataDir, String... command) {
        return new StoredData()
                .command(
                        command[0],
                        List.of(command).subList(1, command.length),
                        List.of("--gapwise.data-dir=" + dataDir),
                        output());
    }

    private StoreActions.Output output() {
        return new StoreActions.Output(new PrintWriter(out), new PrintWriter(err));
    }
}
