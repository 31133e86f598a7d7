package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an interview has found so far.
 *
 * @param verdict the verdict for the case with its present answers
 * @param method the first method, if there is one
 * @param settled whether it is proven that no answers to the open questions, even all together, can change the verdict
 * @param questions the open questions, the next one first; once the verdict is settled, none of them can change it
 */
public record InterviewState(
        VerdictValue verdict, @Nullable Method method, boolean settled, List<OpenQuestion> questions) {

    public InterviewState {
        questions = List.copyOf(questions);
    }
}
