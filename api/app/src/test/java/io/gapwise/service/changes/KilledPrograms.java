package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Kills the program while eight write and others follow, again and again. */
final class KilledPrograms {

    private static final int READERS = 3;
    private static final int AT_LEAST = 40;
    private static final int MORE_MILLIS = 500;

    private KilledPrograms() {}

    /** @return how many changes were told */
    static int onH2(Path data, int rounds) throws Exception {
        AtomicReference<ServiceProcess> service =
                new AtomicReference<>(ServiceProcess.start(data, List.of()));
        try {
            FollowingPortals portals =
                    new FollowingPortals(READERS, path -> service.get().get(path));
            ManyWriters writers = new ManyWriters(path -> service.get().to(path));
            try (writers) {
                for (int round = 0; round < rounds; round++) {
                    aWhile(writers);
                    service.get().kill();
                    service.get().close();
                    service.set(ServiceProcess.start(data, List.of()));
                }
                aWhile(writers);
            }
            int told =
                    portals.check(writers.acknowledged(), path -> service.get().get(path));
            assertThat(told).isGreaterThan(AT_LEAST * rounds);
            return told;
        } finally {
            service.get().close();
        }
    }

    /** Waits until something is written, and then a random time, so that the end comes in the middle of something. */
    private static void aWhile(ManyWriters writers) throws InterruptedException {
        writers.awaitMore(AT_LEAST);
        Thread.sleep(ThreadLocalRandom.current().nextInt(MORE_MILLIS));
    }
}
