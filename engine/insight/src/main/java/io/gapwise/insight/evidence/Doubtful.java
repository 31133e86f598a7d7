package io.gapwise.insight.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.logic.CaseLogic.SmallestSets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds among the answers of a case that are not firm those that could still turn its verdict. */
public final class Doubtful {

    private final Evaluator evaluator;
    private final CaseLogic logic;
    private final Alternatives alternatives;

    public Doubtful(Evaluator evaluator, CaseLogic logic, Alternatives alternatives) {
        this.evaluator = evaluator;
        this.logic = logic;
        this.alternatives = alternatives;
    }

    /** @throws RuleSetFault where the rules give the case itself no answer */
    public StillTurning of(GapCase gapCase) {
        return of(evaluator.evaluate(gapCase));
    }

    public StillTurning of(Evaluation now) {
        return found(now).told();
    }

    Found found(Evaluation now) {
        List<OpenAnswer> open = OpenAnswer.in(now.gapCase(), alternatives);
        SmallestSets sets = logic.smallest(
                now.gapCase(),
                OpenAnswer.paths(open),
                OpenAnswer.answered(open),
                now.verdict().value());
        return new Found(now, open, sets);
    }

    /** @param open all answers that are not firm, in contract order */
    record Found(Evaluation now, List<OpenAnswer> open, SmallestSets sets) {

        StillTurning told() {
            Standing standing = standing();
            return new StillTurning(
                    now.verdict().value(),
                    now.conditional(),
                    standing,
                    open.stream()
                            .map(OpenAnswer::path)
                            .filter(turning()::contains)
                            .toList(),
                    standing == Standing.CLAIMED ? claims() : List.of());
        }

        private Set<String> turning() {
            return sets.paths();
        }

        Standing standing() {
            if (!turning().isEmpty()) {
                boolean claimsAlone = sets.all() && OpenAnswer.answered(open).containsAll(turning());
                return claimsAlone ? Standing.CLAIMED : Standing.OPEN;
            } else if (!sets.all()) {
                return Standing.NOT_PROVEN;
            } else if (now.verdict().value() == VerdictValue.INSUFFICIENT_EVIDENCE) {
                return Standing.NOTHING_LEFT;
            }
            return now.conditional() ? Standing.CLAIMED : Standing.SETTLED;
        }

        /** What would turn the verdict if it were not so, and what has to be so for it to hold at all. */
        private List<String> claims() {
            Stream<String> present = now.conditional()
                    ? open.stream().filter(this::isClaimedPresent).map(OpenAnswer::path)
                    : Stream.of();
            Set<String> claims = Stream.concat(turning().stream(), present).collect(Collectors.toSet());
            return CaseAnswers.paths().stream().filter(claims::contains).toList();
        }

        private boolean isClaimedPresent(OpenAnswer each) {
            return Doubt.obstacle(each.path()).filter(this::isPresent).isPresent();
        }

        private boolean isPresent(Obstacle obstacle) {
            return now.judged().obstacles().of(obstacle) == Presence.PRESENT;
        }
    }
}
