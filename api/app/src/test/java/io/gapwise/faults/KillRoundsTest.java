package io.gapwise.faults;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was acknowledged is lost to {@code kill -9}, neither of the program nor of its database. */
@Tag("faults")
class KillRoundsTest {

    @TempDir
    private Path folder;

    @Test
    void losesNothingToManyKillsOnH2() throws Exception {
        KillRounds.onH2(folder, Integer.getInteger("faults.rounds", 200));
    }

    @Test
    void losesNothingToManyKillsOnPostgreSql() throws Exception {
        KillRounds.onPostgreSql(folder, Integer.getInteger("faults.rounds", 200));
    }
}
