package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an interview stands.
 *
 * @param verdict what the case gets as it is
 * @param method the first method, if there is one
 * @param settled whether no answers to the open questions, all of them together, can change the verdict: proven
 * @param questions those left, the one to ask next first; none of them can change the verdict once it is settled
 */
public record InterviewState(
        VerdictValue verdict, @Nullable Method method, boolean settled, List<OpenQuestion> questions) {

    public InterviewState {
        questions = List.copyOf(questions);
    }
}
