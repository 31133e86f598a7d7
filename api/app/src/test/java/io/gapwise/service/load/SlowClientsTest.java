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
    void aFewHundredOfThemLeaveOthersAlone(SlowClients.Kind kind) {
        measure(kind, 260, Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("faults")
    void fiveHundredOfThemLeaveOthersAlone(SlowClients.Kind kind) {
        measure(kind, 500, Duration.ofSeconds(30));
    }

    private static void measure(SlowClients.Kind kind, int count, Duration during) {
        try (SlowClients slow = new SlowClients(service, kind, count)) {
            Duration attacked = new UsualCaller(service).p99(during);
            System.out.printf(
                    "%d clients, %s: p99 %d ms, usually %d ms%n", count, kind, attacked.toMillis(), usual.toMillis());
            assertThat(attacked).isLessThan(usual.multipliedBy(2).plus(NOISE));
        }
    }
}
