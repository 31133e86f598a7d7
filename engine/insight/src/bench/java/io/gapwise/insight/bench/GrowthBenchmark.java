package io.gapwise.insight.bench;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What more rules cost: an answer with its reasons, a verdict alone, and loading. Cases to which a smaller set gives no answer are left out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {

    @Param({"40", "150", "600", "2000"})
    private int rules;

    private List<GapCase> cases = List.of();
    private @Nullable Advisor advisor;
    private @Nullable Evaluator drools;
    private @Nullable Evaluator index;
    private @Nullable RuleFiles files;
    private int next;

    @Setup
    public void grow() {
        RuleSet grown = GrownRules.of(rules);
        advisor = new Advisor(grown);
        drools = new Evaluator(grown);
        index = Evaluator.indexed(grown);
        files = GrownRules.files(grown);
        cases = VariedCases.drawn(10_000).stream().filter(this::answered).toList();
        if (cases.isEmpty()) {
            throw new IllegalStateException("No case drawn gets an answer from %d rules.".formatted(rules));
        }
    }

    @Benchmark
    public Advice advice() {
        return advisor.advise(turn());
    }

    @Benchmark
    public VerdictValue verdictByDrools() {
        return drools.verdict(turn());
    }

    @Benchmark
    public VerdictValue verdictByIndex() {
        return index.verdict(turn());
    }

    /** From the bytes of its files to a rule set that answers. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Advisor load() {
        return new Advisor(RuleSetReader.read(files));
    }

    private GapCase turn() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    private boolean answered(GapCase gapCase) {
        try {
            advisor.advise(gapCase);
            return true;
        } catch (RuleSetFault e) {
            return false;
        }
    }
}
