package io.gapwise.site.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.interview.InterviewState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a description has come.
 *
 * @param settled whether no open answer could change the verdict, "don't know" among them
 * @param nothingLeft whether no question that was not asked yet could change it
 * @param open the number of questions that could still change the verdict; at least one unless nothing is left to ask
 * @param couldStillTurn the paths of all open answers that could change it
 */
record Progress(
        VerdictValue verdict,
        @Nullable Method method,
        boolean settled,
        boolean nothingLeft,
        long open,
        List<String> couldStillTurn) {

    static Progress of(InterviewState step) {
        long open = step.questions().stream()
                .filter(question -> question.canChangeVerdict() > 0)
                .count();
        return new Progress(
                step.verdict(),
                step.method(),
                step.settled(),
                step.nothingLeft(),
                step.nothingLeft() ? 0 : Math.max(1, open),
                step.couldStillTurn());
    }

    /** Names what the page says: {@code settled}, {@code open}, {@code couldTurn}, or that nobody can say. */
    public String state() {
        if (settled) {
            return "settled";
        } else if (!nothingLeft) {
            return "open";
        }
        return couldStillTurn.isEmpty() ? "nobody" : "couldTurn";
    }

    /** Returns how many answers could still change the verdict: questions as long as there are any, then answers. */
    public long count() {
        return nothingLeft ? couldStillTurn.size() : open;
    }
}
