package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.checking.RuleSetCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts are refused, quickly, with a place, and nothing of them happens. */
@Isolated
class AttacksTest {

    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    @BeforeAll
    static void listenAndWarmUp() {
        MiniRules.asTheyAre().check();
        PrintStream listening = new PrintStream(PRINTED, true, StandardCharsets.UTF_8);
        System.setOut(listening);
        System.setErr(listening);
    }

    @AfterAll
    static void listenNoMore() {
        System.setOut(OUT);
        System.setErr(ERR);
    }

    static Stream<Named<Attack>> attacks() {
        return TestData.of("attacks.json", Attack[].class).stream().map(a -> Named.of(a.id() + " " + a.what(), a));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isRefusedWithAPlaceAndNothingHappens(Attack attack) throws IOException {
        MiniRules attacked = attack.in(MiniRules.onlySources());
        Set<Path> files = files();
        int threads = Thread.activeCount();
        PRINTED.reset();
        long start = busy();

        RuleSetReading reading = attacked.check();

        assertThat(Duration.ofNanos(busy() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(reading.rules()).isEmpty();
        List<RuleProblem> errors = reading.problems();
        assertThat(errors).isNotEmpty().hasSizeLessThanOrEqualTo(2 * Limits.PROBLEMS_IN_A_FILE);
        assertThat(errors).allSatisfy(AttacksTest::hasAPlaceAndFitsAReport);
        assertThat(errors).anySatisfy(e -> assertThat(e.file()).isEqualTo(attack.file()));
        assertThat(RuleSetCheck.of(attacked.files()).problems()).isEqualTo(errors);
        assertThat(System.getProperty("pwned")).isNull();
        assertThat(files()).isEqualTo(files);
        assertThat(Thread.activeCount()).isEqualTo(threads);
        assertThat(PRINTED.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theRuleTheyAreAddedToIsGood() {
        assertThat(Attack.good(MiniRules.onlySources()).check().problems()).isEmpty();
    }

    private static void hasAPlaceAndFitsAReport(RuleProblem problem) {
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.toString())
                .hasSizeLessThan(2_000)
                .doesNotContain("Exception", "io.gapwise", "org.drools", "tools.jackson");
        assertThat(problem.toString().codePoints().filter(c -> c != '\n' && Gate.hidden(c)))
                .isEmpty();
    }

    /** This thread's own time, in nanoseconds, so that a busy machine does not make a text look hostile. */
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Set<Path> files() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""))) {
            return here.collect(Collectors.toSet());
        }
    }
}
