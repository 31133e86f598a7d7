package io.gapwise.site.picture;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.portfolio.Placement.Approach;
import io.gapwise.insight.portfolio.Placement.Focus;
import io.gapwise.service.recommendations.AnswerSummary;
import io.gapwise.service.recommendations.Concluded;
import io.gapwise.service.recommendations.ListedRecommendation;
import org.jspecify.annotations.Nullable;

/** Counts cases by everything that the charts show. It needs a few hundred numbers, however many cases there are. */
final class ChartCounts {

    private static final int VERDICTS = VerdictValue.values().length;
    private static final int STEPS = ReadinessBand.values().length;
    /** Counts the approaches, plus one slot for cases without an approach. */
    private static final int APPROACHES = Approach.values().length + 1;

    private final int[] verdicts = new int[VERDICTS];
    private final int[] causes = new int[Cause.values().length];
    private final int[] remedies = new int[Remedy.values().length];
    private final int[] methods = new int[Method.values().length];
    private final int[] priorities = new int[Stake.values().length * STEPS];
    private final int[] fields = new int[(Focus.values().length + 1) * APPROACHES];
    private final int[] requests = new int[RequestedSolution.values().length * VERDICTS];
    private int cases;

    void add(ListedRecommendation listed) {
        count(listed, 1);
    }

    /** Takes a case out again that was counted. */
    void remove(ListedRecommendation listed) {
        count(listed, -1);
    }

    private void count(ListedRecommendation listed, int by) {
        AnswerSummary digest = listed.digest();
        Concluded concluded = listed.concluded();
        cases += by;
        VerdictValue verdict = StoredWords.read(VerdictValue.class, listed.verdict());
        if (verdict != null) {
            verdicts[verdict.ordinal()] += by;
            requests[at(requested(digest), verdict)] += by;
        }
        StoredWords.list(Cause.class, concluded.causes()).forEach(cause -> causes[cause.ordinal()] += by);
        StoredWords.list(Remedy.class, concluded.remedies()).forEach(remedy -> remedies[remedy.ordinal()] += by);
        StoredWords.list(Method.class, concluded.methods()).forEach(method -> methods[method.ordinal()] += by);
        Stake stake = StoredWords.read(Stake.class, digest.stake(), Stake.UNKNOWN);
        priorities[at(stake, ReadinessBand.of(digest.readiness()))] += by;
        fields[
                at(
                        StoredWords.read(Focus.class, digest.focus()),
                        StoredWords.read(Approach.class, digest.approach()))] += by;
    }

    void add(ChartCounts other) {
        cases += other.cases;
        add(verdicts, other.verdicts);
        add(causes, other.causes);
        add(remedies, other.remedies);
        add(methods, other.methods);
        add(priorities, other.priorities);
        add(fields, other.fields);
        add(requests, other.requests);
    }

    private static void add(int[] to, int[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    private static RequestedSolution requested(AnswerSummary digest) {
        return StoredWords.read(RequestedSolution.class, digest.requested(), RequestedSolution.UNKNOWN);
    }

    private static int at(RequestedSolution requested, VerdictValue verdict) {
        return requested.ordinal() * VERDICTS + verdict.ordinal();
    }

    private static int at(Stake stake, ReadinessBand readiness) {
        return stake.ordinal() * STEPS + readiness.ordinal();
    }

    private static int at(@Nullable Focus focus, @Nullable Approach approach) {
        int row = focus == null ? Focus.values().length : focus.ordinal();
        return row * APPROACHES + (approach == null ? APPROACHES - 1 : approach.ordinal());
    }

    int cases() {
        return cases;
    }

    int of(VerdictValue verdict) {
        return verdicts[verdict.ordinal()];
    }

    int of(Cause cause) {
        return causes[cause.ordinal()];
    }

    int of(Remedy remedy) {
        return remedies[remedy.ordinal()];
    }

    int of(Method method) {
        return methods[method.ordinal()];
    }

    int of(Stake stake, ReadinessBand readiness) {
        return priorities[at(stake, readiness)];
    }

    int of(@Nullable Focus focus, @Nullable Approach approach) {
        return fields[at(focus, approach)];
    }

    int of(RequestedSolution requested, VerdictValue verdict) {
        return requests[at(requested, verdict)];
    }
}
