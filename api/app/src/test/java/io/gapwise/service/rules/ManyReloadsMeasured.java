package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.function.Function;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand reloads under load leave nothing behind. The module's MEASURED.md says how to run it. */
class ManyReloadsMeasured {

    private static final int SETTLED = 200;
    private static final int RELOADS = 1_000;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void keepsHeapAndMetaspaceFlat() throws IOException, InterruptedException {
        MiniFolder mini = MiniFolder.in(folder);
        // Not in this JVM: an embedded database holds more the more answers it has.
        try (EmbeddedPostgres store = EmbeddedPostgres.start();
                ServiceUnderTest service = ServiceUnderTest.on(
                        data,
                        mini.setting(),
                        "--spring.datasource.url=" + store.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            reloadUnderLoad(service, mini, 1, SETTLED);
            Memory settled = Memory.now();
            reloadUnderLoad(service, mini, SETTLED + 1, RELOADS);
            Memory end = Memory.now();

            System.out.printf("after %d reloads %s, after %d reloads %s%n", SETTLED, settled, RELOADS, end);
            assertThat(end.heap).isCloseTo(settled.heap, Percentage.withPercentage(5));
            assertThat(end.metaspace).isCloseTo(settled.metaspace, Percentage.withPercentage(5));
        }
    }

    private static void reloadUnderLoad(ServiceUnderTest service, MiniFolder mini, int from, int to) {
        LoadGenerator load = new LoadGenerator(service, 2);
        try (load) {
            for (int i = from; i <= to; i++) {
                ReloadUnderLoadTest.reload(service, mini, i);
            }
        }
        assertThat(load.complaints()).isEmpty();
        assertThat(load.answers()).isGreaterThan(to - from);
    }

    /** After full collections, in bytes. */
    private record Memory(long heap, long metaspace) {

        static Memory now() throws InterruptedException {
            for (int i = 0; i < 4; i++) {
                System.gc();
                Thread.sleep(200);
            }
            return new Memory(
                    pools(MemoryType.HEAP, MemoryPoolMXBean::getCollectionUsage, ""),
                    pools(MemoryType.NON_HEAP, MemoryPoolMXBean::getUsage, "Metaspace"));
        }

        private static long pools(MemoryType type, Function<MemoryPoolMXBean, MemoryUsage> usage, String name) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == type && pool.getName().contains(name))
                    .map(usage)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
        }

        @Override
        public String toString() {
            return "%.1f MiB of heap and %.1f MiB of Metaspace".formatted(heap / 1048576.0, metaspace / 1048576.0);
        }
    }
}
