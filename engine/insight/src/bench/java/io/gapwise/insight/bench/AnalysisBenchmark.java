package io.gapwise.insight.bench;

import io.gapwise.insight.analysis.Analysis;
import io.gapwise.insight.analysis.Finding;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.RandomRules;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The meaning of a whole rule set judged, in a warm JVM: the project's own, and larger ones drawn from it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnalysisBenchmark {

    /** How many rules; those beyond the project's own are its own, each made narrower by chance. */
    @Param({"0", "600", "2000"})
    private int rules;

    private RuleSet ruleSet = RuleSetReader.read(RuleFiles.in(Path.of("../../rules/src/main/resources/rules")));

    @Setup
    public void draw() {
        ruleSet = grown(ruleSet, rules);
    }

    @Benchmark
    public List<Finding> analysis() {
        return Analysis.of(ruleSet);
    }

    static RuleSet grown(RuleSet own, int size) {
        RandomRules random = new RandomRules(1, slot -> true);
        List<Rule> all = new ArrayList<>(own.rules());
        for (int i = 0; all.size() < size; i++) {
            Rule rule = own.rules().get(i % own.rules().size());
            if (rule.calls().stream().map(Call::conclusion).noneMatch(AnalysisBenchmark::saidOnce)) {
                all.add(random.narrower(rule, rule.name() + "-" + i));
            }
        }
        return new RuleSet(all);
    }

    private static boolean saidOnce(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Align || conclusion instanceof Conclusion.GiveVerdict;
    }
}
