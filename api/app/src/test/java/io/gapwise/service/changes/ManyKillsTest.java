package io.gapwise.service.changes;

import io.gapwise.service.webhooks.Receiver;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody who follows the changes misses one, be it over the feed or by a webhook, however often the program is killed. */
@Tag("faults")
class ManyKillsTest {

    @TempDir
    private Path data;

    @Test
    void missesNothingOverManyKills() throws Exception {
        int rounds = Integer.getInteger("faults.rounds", 200);
        try (Receiver receiver = new Receiver()) {
            int told = KilledPrograms.onH2(
                    data,
                    rounds,
                    List.of(
                            "--gapwise.webhooks.allow=" + receiver.host(),
                            "--gapwise.webhooks.allow-private=localhost"),
                    receiver);
            System.out.printf("%d kills: %,d changes, none missed and none told under two ids%n", rounds, told);
        }
    }
}
