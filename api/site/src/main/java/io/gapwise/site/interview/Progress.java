package io.gapwise.site.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.interview.InterviewState;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a description has come.
 *
 * @param open the number of questions that could still change the verdict; at least one unless it is settled
 */
record Progress(VerdictValue verdict, @Nullable Method method, boolean settled, long open) {

    static Progress of(InterviewState step) {
        long open = step.questions().stream()
                .filter(question -> question.canChangeVerdict() > 0)
                .count();
        return new Progress(step.verdict(), step.method(), step.settled(), step.settled() ? 0 : Math.max(1, open));
    }
}
