package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.cli.StoreActions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command works on the store that is meant or on none, and says in a sentence why it cannot. */
class StoreOfCommandTest {

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
