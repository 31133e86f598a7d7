package io.gapwise.engine.bench;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From files to a rule set that answers, in a warm JVM. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LoadBenchmark {

    private final RuleFiles files = RuleFiles.in(EvaluationBenchmark.RULES);
    private final RuleSet rules = RuleSetReader.read(files);

    /** Gate, split, both parsers, checks. */
    @Benchmark
    public RuleSet reading() {
        return RuleSetReader.read(files);
    }

    /** Drools' bases from the rule model. */
    @Benchmark
    public Advisor building() {
        return new Advisor(rules);
    }
}
