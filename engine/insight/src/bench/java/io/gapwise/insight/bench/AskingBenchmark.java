package io.gapwise.insight.bench;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.change.Changes;
import io.gapwise.insight.change.NearestChanges;
import io.gapwise.insight.change.OpenAnswers;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.claims.Claim;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.why.Explanation;
import io.gapwise.insight.why.Why;
import io.gapwise.insight.why.WhyNot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What asking about an answer costs, with percentiles: a thousand of the varied cases in turn, each with half its answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AskingBenchmark {

    private static final int CASES = 1_000;

    private final Advisor advisor = new Advisor(VariedCases.RULES);
    private final CaseLogic logic = CaseLogic.of(VariedCases.RULES);
    private final Alternatives alternatives = new Alternatives(VariedCases.RULES);
    private final Changes changes = new Changes(advisor.evaluator(), logic, alternatives);
    private final Interview interview = new Interview(advisor.evaluator(), logic, alternatives);
    private final List<GapCase> cases = drawn();
    private int next;

    @Benchmark
    public Why why() {
        GapCase gapCase = one();
        String verdict = advisor.advise(gapCase).verdict().value().name();
        return Explanation.of(advisor, gapCase).why(new Claim(Claim.Kind.VERDICT, verdict));
    }

    @Benchmark
    public WhyNot whyNot() {
        return Explanation.of(advisor, one()).whyNot(new Claim(Claim.Kind.METHOD, "COACHING"));
    }

    @Benchmark
    public List<Pivot> firmness() {
        return changes.pivots(one());
    }

    @Benchmark
    public NearestChanges nearest() {
        return changes.nearest(one(), null, OpenAnswers.actionable());
    }

    @Benchmark
    public InterviewState interviewStep() {
        return interview.next(one(), Set.of());
    }

    private GapCase one() {
        next = next + 1 == cases.size() ? 0 : next + 1;
        return cases.get(next);
    }

    private static List<GapCase> drawn() {
        List<GapCase> all = new ArrayList<>(VariedCases.drawn(20_000));
        Collections.shuffle(all, new Random(5));
        return all.subList(0, CASES);
    }
}
