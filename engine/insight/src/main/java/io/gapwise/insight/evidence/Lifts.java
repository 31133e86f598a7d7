package io.gapwise.insight.evidence;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Support;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.evidence.Lift.Firmer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what follows if something is shown that is only claimed. */
final class Lifts {

    private static final Set<Support> WEAK = EnumSet.of(Support.CLAIMED, Support.DISPUTED);

    private final Advisor advisor;
    private final GapCase gapCase;
    private final Advice advice;
    private final Ways ways;

    Lifts(Advisor advisor, GapCase gapCase, Advice advice, Ways ways) {
        this.advisor = advisor;
        this.gapCase = gapCase;
        this.advice = advice;
        this.ways = ways;
    }

    /** Lists them: first those that turn the verdict or make it hold without condition, the workplace first. */
    List<Lift> all() {
        List<Lift> lifts = new ArrayList<>();
        GapCase judged = gapCase.judged();
        for (Obstacle obstacle : Obstacle.values()) {
            Support support = judged.support().of(obstacle);
            if (support == Support.NONE && isFound(obstacle)) {
                support = judged.support(obstacle.cause());
            }
            if (WEAK.contains(support)) {
                List<Firmer> firmer = firmer(obstacle, support);
                if (!firmer.isEmpty()) {
                    String field = Doubt.OBSTACLES + obstacle;
                    lifts.add(new Lift(
                            field,
                            obstacle.side(),
                            support,
                            firmer,
                            matters(firmer),
                            ways.goodEnough(field, obstacle)));
                }
            }
        }
        lifts.sort(Comparator.comparing((Lift lift) -> !lift.matters()).thenComparing(Lift::side));
        return lifts;
    }

    private boolean isFound(Obstacle obstacle) {
        return advice.causes().stream().anyMatch(found -> found.cause() == obstacle.cause());
    }

    private boolean matters(List<Firmer> firmer) {
        return firmer.stream()
                .anyMatch(each -> each.verdict() != advice.verdict().value()
                        || each.conditional() != advice.verdict().conditional());
    }

    private List<Firmer> firmer(Obstacle obstacle, Support now) {
        StatedBy teller = obstacle.accuses() ? StatedBy.PERFORMERS : StatedBy.ANALYST;
        List<Firmer> firmer = new ArrayList<>();
        if (now == Support.CLAIMED) {
            firmer(said(obstacle, teller, EvidenceSource.INTERVIEWS), obstacle, Support.TOLD)
                    .ifPresent(firmer::add);
        }
        firmer(said(obstacle, StatedBy.ANALYST, EvidenceSource.OBSERVATION), obstacle, Support.SHOWN)
                .ifPresent(firmer::add);
        return firmer;
    }

    private static Statement said(Obstacle obstacle, StatedBy by, EvidenceSource shownBy) {
        return new Statement(obstacle, Stated.PRESENT, by, shownBy, Share.UNKNOWN, null, null);
    }

    private Optional<Firmer> firmer(Statement said, Obstacle obstacle, Support wanted) {
        List<Statement> statements = gapCase.evidence().statements();
        List<Statement> more = new ArrayList<>(statements == null ? List.of() : statements);
        if (more.size() == Evidence.MAX_STATEMENTS) {
            return Optional.empty();
        }
        more.add(said);
        GapCase lifted = CaseAnswers.withStatements(gapCase, more);
        if (lifted.judged().support().of(obstacle) != wanted) {
            return Optional.empty();
        }
        try {
            Evaluation found = advisor.inBulk().evaluator().evaluate(lifted);
            return Optional.of(new Firmer(wanted, found.verdict().value(), found.conditional()));
        } catch (RuleSetFault e) {
            return Optional.empty();
        }
    }
}
