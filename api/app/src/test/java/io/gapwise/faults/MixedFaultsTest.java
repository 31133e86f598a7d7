package io.gapwise.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mixes faults at random under load. A checker compares what was acknowledged with what is stored: while it lasts, with
 * single reads, and at the end as a whole.
 */
@Tag("faults")
class MixedFaultsTest {

    private enum Fault {
        KILL_PROGRAM,
        FREEZE_PROGRAM,
        KILL_DATABASE,
        FREEZE_DATABASE,
        SLOW_LINE,
        READ_ONLY
    }

    /** How long a fault lasts and how long nothing is wrong between two, at most. */
    private static final int MILLIS = 4000;

    private final Map<Fault, Integer> times = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> slowestReturn = new EnumMap<>(Fault.class);

    @TempDir
    private Path folder;

    @Test
    void losesNothingToFaultsAtRandom() throws Exception {
        long seed = Long.getLong("faults.seed", System.nanoTime());
        Random random = new Random(seed);
        Duration length =
                Duration.ofSeconds(Math.round(60 * Double.parseDouble(System.getProperty("faults.minutes", "60"))));
        Acknowledged acknowledged = new Acknowledged();
        try (PostgresServer postgres = PostgresServer.start(folder);
                SlowLine line = new SlowLine(postgres.port())) {
            List<String> settings = postgres.settings(line.port());
            ServiceProcess service = ServiceProcess.start(folder, settings);
            try {
                try (Callers callers = new Callers(service, acknowledged)) {
                    long end = System.nanoTime() + length.toNanos();
                    while (System.nanoTime() < end) {
                        Thread.sleep(random.nextInt(MILLIS));
                        Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
                        service = happens(fault, random.nextInt(MILLIS), postgres, line, service, settings);
                        callers.call(service);
                        times.merge(fault, 1, Integer::sum);
                        slowestReturn.merge(fault, KillRounds.untilBack(service), Math::max);
                    }
                }
                acknowledged.check(service);
            } finally {
                service.close();
            }
        }
        FaultReport.add(
                "mixed faults for %d s (seed %d): %s".formatted(length.toSeconds(), seed, acknowledged.figures()));
        times.forEach((fault, count) -> FaultReport.add(
                "    %-16s %4d times, slowest return %5d ms".formatted(fault, count, slowestReturn.get(fault))));
        assertThat(slowestReturn.values())
                .allSatisfy(millis -> assertThat(millis).isLessThan(5000));
    }

    /** Breaks something, mends it after a while, and returns the program that runs then. */
    private ServiceProcess happens(
            Fault fault,
            int millis,
            PostgresServer postgres,
            SlowLine line,
            ServiceProcess service,
            List<String> settings)
            throws Exception {
        switch (fault) {
            case KILL_PROGRAM -> {
                service.close();
                return ServiceProcess.start(folder, settings);
            }
            case FREEZE_PROGRAM -> {
                Signals.send("STOP", List.of(service.pid()));
                Thread.sleep(millis);
                Signals.send("CONT", List.of(service.pid()));
            }
            case KILL_DATABASE -> {
                postgres.kill();
                Thread.sleep(millis);
                postgres.startAgain();
            }
            case FREEZE_DATABASE -> {
                postgres.freeze();
                Thread.sleep(millis);
                postgres.thaw();
            }
            case SLOW_LINE -> {
                line.delay(1500);
                Thread.sleep(millis);
                line.delay(0);
            }
            case READ_ONLY -> {
                postgres.execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
                Thread.sleep(millis);
                postgres.execute(
                        "set default_transaction_read_only = off",
                        "alter system reset default_transaction_read_only",
                        "select pg_reload_conf()");
            }
        }
        return service;
    }
}
