package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is still open.
 *
 * @param id its path; {@code obstacles.workplace} and {@code obstacles.person} for the two lists
 * @param fields the paths that it answers
 * @param several whether any number of them may be ticked, and the rest is then "looked at, not so" or "not looked at"
 * @param canChangeVerdict how often its answer decided the verdict among ways to answer all that is open, 0 to 1
 * @param canChangeMethod the same of the first method
 * @param answers what each answer would lead to, all else left open
 */
public record OpenQuestion(
        String id,
        List<String> fields,
        boolean several,
        double canChangeVerdict,
        double canChangeMethod,
        List<PossibleAnswer> answers) {

    public OpenQuestion {
        fields = List.copyOf(fields);
        answers = List.copyOf(answers);
    }

    /**
     * One answer.
     *
     * @param field the path that it is about
     * @param answer as it is sent
     * @param verdict what the case gets then; null where the rules give it no answer
     * @param method the first method then, if there is one
     */
    public record PossibleAnswer(
            String field,
            Object answer,
            @Nullable VerdictValue verdict,
            @Nullable Method method) {}
}
