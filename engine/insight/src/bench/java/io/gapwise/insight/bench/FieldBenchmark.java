package io.gapwise.insight.bench;

import io.gapwise.insight.bench.peers.Field;
import io.gapwise.insight.bench.peers.Peer;
import io.gapwise.core.cases.GapCase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One case after the other answered by one of the field. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FieldBenchmark {

    /** The peer and its cases, once it has shown that it concludes the same. */
    @State(Scope.Benchmark)
    public static class Asked {

        @Param
        private Field field = Field.ADVICE;

        private final int cases = Integer.getInteger("bench.cases", 100_000);
        private final AtomicInteger threads = new AtomicInteger();
        private List<GapCase> drawn = List.of();
        private @Nullable Peer peer;

        @Setup
        public void agree() {
            drawn = VariedCases.drawn(cases);
            peer = field.agreeing(VariedCases.RULES, drawn);
        }
    }

    /** Where a thread is among the cases: each starts at another. */
    @State(Scope.Thread)
    public static class Turn {

        private int next;

        @Setup
        public void start(Asked asked) {
            next = asked.threads.getAndIncrement() * asked.drawn.size() / 2 % asked.drawn.size();
        }
    }

    @Benchmark
    public Object answer(Asked asked, Turn turn) {
        turn.next = turn.next + 1 == asked.drawn.size() ? 0 : turn.next + 1;
        return Objects.requireNonNull(asked.peer).answer(asked.drawn.get(turn.next));
    }
}
