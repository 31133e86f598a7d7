package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clients that send or take next to nothing take nothing away from others. */
@Timeout(180)
class SlowClientsTest {

    /** A machine that does other things too answers one in a hundred this much later without any attack. */
    private static final Duration NOISE = Duration.ofMillis(150);

    /** The short form tells an outage, which lasts for many seconds, from a machine that builds other things. */
    private static final Duration MUCH_NOISE = Duration.ofSeconds(1);

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;
    private static Duration usual;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, "--gapwise.limits.patience=3s");
        UsualCaller caller = new UsualCaller(service);
        caller.p99(Duration.ofSeconds(4));
        usual = caller.p99(Duration.ofSeconds(3));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource
    void moreOfThemThanMayWorkAtOnceLeaveOthersAlone(SlowClients.Kind kind) {
        measure(kind, 60, Duration.ofSeconds(2), MUCH_NOISE);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("faults")
    void fiveHundredOfThemLeaveOthersAlone(SlowClients.Kind kind) {
        measure(kind, 500, Duration.ofSeconds(30), NOISE);
    }

    private static void measure(SlowClients.Kind kind, int count, Duration during, Duration noise) {
        try (SlowClients slow = new SlowClients(service, kind, count)) {
            if (kind == SlowClients.Kind.UNREAD) {
                // Until the buffers of their connections are full, they have lists made for them like anybody else.
                pause(Duration.ofSeconds(6));
            }
            Duration attacked = new UsualCaller(service).p99(during);
            System.out.printf(
                    "%d clients, %s: p99 %d ms, usually %d ms%n", count, kind, attacked.toMillis(), usual.toMillis());
            assertThat(attacked).isLessThan(usual.multipliedBy(2).plus(noise));
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
