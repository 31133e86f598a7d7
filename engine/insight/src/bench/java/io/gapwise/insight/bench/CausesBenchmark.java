package io.gapwise.insight.bench;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What more causes found cost: the project's own rules, cases of one number of causes each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CausesBenchmark {

    private final Advisor advisor = new Advisor(VariedCases.RULES);

    @Param({"1", "2", "3", "4", "5"})
    private int causes;

    private List<GapCase> cases = List.of();
    private int next;

    @Setup
    public void choose() {
        cases = VariedCases.drawn(20_000).stream()
                .filter(drawn -> advisor.advise(drawn).causes().size() == causes)
                .toList();
        if (cases.isEmpty()) {
            throw new IllegalStateException("No case drawn has %d causes.".formatted(causes));
        }
    }

    @Benchmark
    public Advice advice() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return advisor.advise(cases.get(next));
    }
}
