package io.gapwise.insight.evidence;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Side;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.logic.CaseLogic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what could still turn the verdict of a case. It never guesses: what is said to turn the verdict was tried
 * and did, and what is not named is proven not to.
 */
public final class EvidencePlanner {

    private final Advisor advisor;
    private final Verdicts verdicts;
    private final Doubtful doubtful;

    public EvidencePlanner(Advisor advisor, CaseLogic logic, Alternatives alternatives) {
        this.advisor = advisor;
        Evaluator evaluator = advisor.inBulk().evaluator();
        this.verdicts = new Verdicts(evaluator);
        this.doubtful = new Doubtful(evaluator, logic, alternatives);
    }

    /** @throws RuleSetFault where the rules give the case itself no answer */
    public EvidencePlan plan(GapCase gapCase, Ways ways) {
        Evaluation now = advisor.evaluator().evaluate(gapCase);
        Advice advice = advisor.advise(now);
        List<Lift> lifts = new Lifts(advisor, gapCase, advice, ways).all();
        Doubtful.Found found = doubtful.found(now);
        StillTurning told = found.told();
        List<Turning> alone = new ArrayList<>();
        List<Turning> together = new ArrayList<>();
        if (!told.couldTurn().isEmpty()) {
            Tries tries = new Tries(gapCase, found.open(), verdicts);
            Together others = new Together(found, verdicts);
            for (OpenAnswer each : found.open()) {
                if (told.couldTurn().contains(each.path())) {
                    List<Outcome> outcomes = verdicts.turnedBy(gapCase, each, told.verdict());
                    if (outcomes.isEmpty()) {
                        others.with(each)
                                .ifPresent(with ->
                                        together.add(turning(each, tries, with.outcomes(), with.others(), ways)));
                    } else {
                        alone.add(turning(each, tries, outcomes, List.of(), ways));
                    }
                }
            }
        }
        alone.sort(rank(gapCase));
        together.sort(rank(gapCase));
        return plan(advice, told, alone, together, lifts);
    }

    /** What can turn the verdict alone comes first; only where nothing does, what can do so together. */
    private static EvidencePlan plan(
            Advice advice, StillTurning told, List<Turning> alone, List<Turning> together, List<Lift> lifts) {
        WorkPlan work = new WorkPlan();
        Set<String> fields = new HashSet<>();
        for (Turning turning : alone.isEmpty() ? together : alone) {
            fields.add(turning.field());
            work.add(
                    turning.field(),
                    turning.ways(),
                    Doubt.obstacle(turning.field()).orElse(null));
        }
        for (Lift lift : lifts) {
            if (lift.matters() && fields.add(lift.field())) {
                work.add(lift.field(), lift.ways(), Doubt.obstacle(lift.field()).orElse(null));
            }
        }
        return new EvidencePlan(
                advice.verdict().value(),
                advice.verdict().conditional(),
                told.standing(),
                told.restsOnClaims(),
                alone,
                together,
                lifts,
                work.steps());
    }

    private static Turning turning(OpenAnswer open, Tries tries, List<Outcome> outcomes, List<String> with, Ways ways) {
        Obstacle obstacle = Doubt.obstacle(open.path()).orElse(null);
        return new Turning(
                open.path(),
                obstacle == null ? null : obstacle.side(),
                open.doubt(),
                tries.share(open.path()),
                outcomes,
                with,
                ways.goodEnough(open.path(), obstacle));
    }

    /**
     * What decides most often comes first, but for the law where it waits.
     */
    private static Comparator<Turning> rank(GapCase gapCase) {
        boolean lawWaits = Law.waits(gapCase);
        return Comparator.comparing(
                        (Turning turning) -> lawWaits && turning.field().equals(Law.FIELD))
                .thenComparing(Comparator.comparingDouble(Turning::decides).reversed())
                .thenComparing(turning -> place(turning.side()));
    }

    /** The workplace comes before the person, and what else is asked between them. */
    private static int place(@Nullable Side side) {
        return side == null ? 1 : side == Side.WORKPLACE ? 0 : 2;
    }
}
