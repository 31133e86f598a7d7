package io.gapwise.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Kills the program, or its database, while callers are being answered, again and again. */
final class KillRounds {

    private static final Duration BACK = Duration.ofSeconds(15);

    private KillRounds() {}

    static void onH2(Path data, int rounds) throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        ServiceProcess service = ServiceProcess.start(data, List.of());
        try {
            for (int round = 0; round < rounds; round++) {
                int before = acknowledged.count();
                try (Callers callers = new Callers(service, acknowledged)) {
                    aWhile(acknowledged, before);
                    service.kill();
                }
                service.close();
                service = ServiceProcess.start(data, List.of());
                assertThat(acknowledged.count()).isGreaterThan(before);
            }
            acknowledged.check(service);
        } finally {
            service.close();
        }
        FaultReport.add("kill -9 on H2, %d rounds: %s".formatted(rounds, acknowledged.figures()));
    }

    /** Kills the database in each second round, and the program then has to find it again. */
    static void onPostgreSql(Path folder, int rounds) throws Exception {
        Acknowledged acknowledged = new Acknowledged();
        long slowest = 0;
        try (PostgresServer postgres = PostgresServer.start(folder)) {
            ServiceProcess service = ServiceProcess.start(folder, postgres.settings());
            try {
                for (int round = 0; round < rounds; round++) {
                    int before = acknowledged.count();
                    try (Callers callers = new Callers(service, acknowledged)) {
                        aWhile(acknowledged, before);
                        if (round % 2 == 0) {
                            postgres.kill();
                            postgres.startAgain();
                            slowest = Math.max(slowest, untilBack(service));
                        } else {
                            service.kill();
                        }
                    }
                    if (round % 2 == 1) {
                        service.close();
                        service = ServiceProcess.start(folder, postgres.settings());
                    }
                    assertThat(acknowledged.count()).isGreaterThan(before);
                }
                acknowledged.check(service);
            } finally {
                service.close();
            }
        }
        FaultReport.add("kill -9 on PostgreSQL and the program in turn, %d rounds: %s; slowest return %d ms"
                .formatted(rounds, acknowledged.figures(), slowest));
        assertThat(slowest).isLessThan(5000);
    }

    /** Waits for a first answer and then for a random time, so that the end comes in the middle of something. */
    private static void aWhile(Acknowledged acknowledged, int before) throws InterruptedException {
        long end = System.nanoTime() + BACK.toNanos();
        while (acknowledged.count() == before && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        Thread.sleep(ThreadLocalRandom.current().nextInt(400));
    }

    /** Returns after how many milliseconds the program is ready again. */
    static long untilBack(ServiceProcess service) throws InterruptedException {
        long start = System.nanoTime();
        while (service.status("/actuator/health/readiness") != 200) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("not back")
                    .isLessThan(BACK);
            Thread.sleep(50);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
