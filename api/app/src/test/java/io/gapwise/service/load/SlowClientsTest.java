package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Patience;
import io.gapwise.app.ServiceProcess;
import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
    private static final Duration MUCH_NOISE = Patience.with(Duration.ofSeconds(1));

    private static final Duration OPEN = Duration.ofSeconds(1);

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;
    private static Duration usual;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, "--gapwise.limits.patience=3s");
        UsualCaller caller = new UsualCaller(service::to);
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
        Duration attacked = attacked(service::to, service.port(), kind, 60, Duration.ofSeconds(2));
        System.out.printf("60 clients, %s: p99 %d ms, usually %d ms%n", kind, attacked.toMillis(), usual.toMillis());
        assertThat(attacked).isLessThan(usual.multipliedBy(2).plus(MUCH_NOISE));
    }

    /**
     * Five hundred attack a program of its own, three times with a quiet time before each, so that what else the machine
     * does meets both alike.
     */
    @ParameterizedTest
    @EnumSource
    @Tag("faults")
    void fiveHundredOfThemLeaveOthersAlone(SlowClients.Kind kind, @TempDir Path folder) throws Exception {
        try (ServiceProcess program = ServiceProcess.start(List.of("-Xmx512m"), folder, List.of())) {
            UsualCaller caller = new UsualCaller(program::to);
            caller.p99(Duration.ofSeconds(10));
            List<Duration> quiet = new ArrayList<>();
            List<Duration> attacked = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                quiet.add(caller.p99(Duration.ofSeconds(10)));
                attacked.add(attacked(program::to, program.address().getPort(), kind, 500, Duration.ofSeconds(10)));
            }
            System.out.printf(
                    "500 clients, %s: p99 %d ms, quiet %d ms (medians of three)%n",
                    kind, median(attacked).toMillis(), median(quiet).toMillis());
            assertThat(median(attacked))
                    .isLessThan(median(quiet).multipliedBy(2).plus(NOISE));
        }
    }

    private static Duration attacked(
            Function<String, HttpRequest.Builder> service,
            int port,
            SlowClients.Kind kind,
            int count,
            Duration during) {
        try (SlowClients slow = new SlowClients(port, kind, count)) {
            // Their first requests are work like any other, and so are the lists that are made until their buffers are
            // full.
            pause(kind == SlowClients.Kind.UNREAD ? untilFull(count) : OPEN);
            return new UsualCaller(service).p99(during);
        }
    }

    /** Less than the patience with clients that take nothing, behind which none of them would be left. */
    private static Duration untilFull(int count) {
        return Duration.ofSeconds(count > 100 ? 12 : 6);
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
