package io.gapwise.service.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** Nobody who follows the changes misses one or is told it under two ids, whoever writes or is killed meanwhile. */
@Timeout(180)
class ChangeOrderTest {

    private static final int ENOUGH = 300;
    private static final int READERS = 3;

    @TempDir
    private Path data;

    @Test
    void missesNothingWhileEightWrite() throws Exception {
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            FollowingPortals portals = new FollowingPortals(READERS, service::get);
            ManyWriters writers = new ManyWriters(service::to);
            try (RolledBack rolledBack = new RolledBack(service);
                    writers) {
                writers.awaitMore(ENOUGH);
            }
            assertThat(portals.check(writers.acknowledged(), service::get)).isGreaterThan(ENOUGH);
            assertThat(service.get("/api/v1/changes?limit=1000").body()).doesNotContain("taken-back");
        }
    }

    @Test
    void missesNothingWhereTwoProgramsWriteOnOneDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServiceUnderTest one = shared(postgres, "one");
                ServiceUnderTest two = shared(postgres, "two")) {
            List<ServiceUnderTest> both = List.of(one, two);
            FollowingPortals portals =
                    new FollowingPortals(READERS, path -> any(both).get(path));
            ManyWriters writers = new ManyWriters(path -> any(both).to(path));
            try (RolledBack rolledBack = new RolledBack(two);
                    writers) {
                writers.awaitMore(ENOUGH);
            }
            assertThat(portals.check(writers.acknowledged(), one::get)).isGreaterThan(ENOUGH);
            // Both read the same rules: that they are live is told once.
            assertThat(ServiceUnderTest.json(one.get("/api/v1/changes?kind=ruleset.live"))
                            .get("items"))
                    .hasSize(1);
        }
    }

    @Test
    void missesNothingWhereTheProgramIsKilled() throws Exception {
        KilledPrograms.onH2(data, 1);
    }

    private static ServiceUnderTest any(List<ServiceUnderTest> services) {
        return services.get(ThreadLocalRandom.current().nextInt(services.size()));
    }

    private ServiceUnderTest shared(EmbeddedPostgres postgres, String name) {
        return ServiceUnderTest.on(
                data.resolve(name),
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
    }

    /** Announces changes all the time and takes them back. */
    private static final class RolledBack implements AutoCloseable {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread;

        RolledBack(ServiceUnderTest service) {
            Changes changes = service.bean(Changes.class);
            TransactionOperations transactions = service.bean(TransactionOperations.class);
            thread = new Thread(() -> Callers.run(Caller.EVERYBODY, () -> {
                while (!stopped.get()) {
                    transactions.executeWithoutResult(tx -> {
                        changes.announce(Change.caseChanged("taken-back"));
                        tx.setRollbackOnly();
                    });
                }
            }));
            thread.start();
        }

        @Override
        public void close() throws InterruptedException {
            stopped.set(true);
            thread.join();
        }
    }
}
