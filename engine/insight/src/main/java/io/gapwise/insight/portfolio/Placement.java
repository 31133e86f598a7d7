package io.gapwise.insight.portfolio;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.DoneBefore;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.RequestedSolution;
import io.gapwise.core.cases.Standing;
import io.gapwise.core.cases.VerdictValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places a case and its answer among others. Answers that are not known have no influence.
 *
 * @param readiness how readily the capability is available, from 0 (nobody has it) to 100; null if no answer says
 *     anything about it
 * @param approach null if the case is neither reactive nor strategic
 * @param focus null if it is not known yet what helps
 */
public record Placement(
        @Nullable Integer readiness,
        @Nullable Approach approach,
        @Nullable Focus focus) {

    /**
     * The horizontal axis of the model (Learning Strategy, seed article 004). A case is strategic if it serves a
     * strategic objective, and reactive if a solution was requested before a result was named.
     */
    public enum Approach {
        REACTIVE,
        STRATEGIC
    }

    /**
     * The vertical axis of the model: training alone was requested and recommended, or the workplace is changed as
     * well.
     */
    public enum Focus {
        TRAINING,
        PERFORMANCE
    }

    /** These remedies gather evidence or leave things as they are, so they change nothing. */
    private static final Set<Remedy> NO_CHANGE = Set.of(Remedy.GATHER_EVIDENCE, Remedy.LEAVE_AS_IS);

    public static Placement of(GapCase gapCase, Advice advice) {
        return new Placement(readiness(gapCase), approach(gapCase, advice), focus(gapCase, advice));
    }

    /**
     * Returns the mean of the known answers: whether people did it before (often 100, long ago 60, some of them 50,
     * never 0), how they perform in their role (above 100, at 70, below 20), and whether some in the same job do it
     * well (yes 100, no 0).
     */
    static @Nullable Integer readiness(GapCase gapCase) {
        List<Integer> known = new ArrayList<>();
        DoneBefore before = gapCase.gap().doneBefore();
        if (before.known()) {
            known.add(
                    switch (before) {
                        case OFTEN -> 100;
                        case LONG_AGO -> 60;
                        case BY_SOME -> 50;
                        case NEVER, UNKNOWN -> 0;
                    });
        }
        Standing standing = gapCase.audience().standing();
        if (standing.known()) {
            known.add(
                    switch (standing) {
                        case ABOVE -> 100;
                        case AT -> 70;
                        case BELOW, UNKNOWN -> 20;
                    });
        }
        Answer exemplars = gapCase.setting().exemplars();
        if (exemplars.known()) {
            known.add(exemplars == Answer.YES ? 100 : 0);
        }
        return known.isEmpty()
                ? null
                : (int) Math.round(
                        known.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private static @Nullable Approach approach(GapCase gapCase, Advice advice) {
        if (advice.alignment().value() == AlignmentValue.STRATEGIC) {
            return Approach.STRATEGIC;
        }
        Metric metric = gapCase.goal().metric();
        RequestedSolution asked = gapCase.requestedSolution();
        boolean asksForSolution = asked == RequestedSolution.TRAINING || asked == RequestedSolution.OTHER;
        return asksForSolution && (!metric.known() || metric == Metric.NONE) ? Approach.REACTIVE : null;
    }

    private static @Nullable Focus focus(GapCase gapCase, Advice advice) {
        if (advice.remedies().stream().anyMatch(advised -> !NO_CHANGE.contains(advised.remedy()))) {
            return Focus.PERFORMANCE;
        }
        return gapCase.requestedSolution() == RequestedSolution.TRAINING
                        && advice.verdict().value() == VerdictValue.TRAINING
                ? Focus.TRAINING
                : null;
    }
}
