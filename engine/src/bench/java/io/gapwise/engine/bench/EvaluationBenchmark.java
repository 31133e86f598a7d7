package io.gapwise.engine.bench;

import io.gapwise.engine.advice.Advice;
import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.advice.Recommendation;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.evaluation.Evaluation;
import io.gapwise.engine.evaluation.Evaluator;
import io.gapwise.engine.evaluation.LoopEvaluator;
import io.gapwise.engine.json.RecommendationJson;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleSetReader;
import io.gapwise.engine.testing.CaseBuilder;
import io.gapwise.engine.testing.RandomAnswers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The project's own rules on 2,000 random cases, sparse to dense: time per case. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

    static final Path RULES = Path.of("../rules/src/main/resources/rules");
    private static final int CASES = 2_000;

    private GapCase[] cases = {};
    private Evaluator drools;
    private Evaluator loops;
    private Advisor advisor;
    private int next;

    @Setup
    public void setUp() {
        RuleSet rules = RuleSetReader.read(RuleFiles.in(RULES));
        RandomAnswers random = new RandomAnswers(1);
        cases = IntStream.range(0, CASES)
                .mapToObj(i -> CaseBuilder.aGapCase(random.answers(0.1 + 0.8 * i / CASES))
                        .build())
                .toArray(GapCase[]::new);
        drools = new Evaluator(rules);
        loops = LoopEvaluator.of(rules);
        advisor = new Advisor(rules);
    }

    /** Which rules speak and what the stages conclude, found by Drools. */
    @Benchmark
    public Evaluation evaluationByDrools() {
        return drools.evaluate(nextCase());
    }

    /** The same by plain loops over our rule model. */
    @Benchmark
    public Evaluation evaluationByLoops() {
        return loops.evaluate(nextCase());
    }

    /** The whole advice with all its reasons. */
    @Benchmark
    public Advice advice() {
        return advisor.advise(nextCase());
    }

    /** The whole advice as JSON. */
    @Benchmark
    public byte[] adviceAsJson() {
        return RecommendationJson.write(new Recommendation("id", null, Instant.EPOCH, advisor.advise(nextCase())));
    }

    private GapCase nextCase() {
        next = next + 1 == CASES ? 0 : next + 1;
        return cases[next];
    }
}
