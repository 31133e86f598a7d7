package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a question that is still open.
 *
 * @param id its contract path; {@code obstacles.workplace} and {@code obstacles.person} for the two lists of obstacles
 * @param fields the contract paths that it answers
 * @param several whether any number of them may be ticked; the others are then "looked at, not so" or "not looked at"
 * @param canChangeVerdict the share of tries, from 0 to 1, in which its answer decided the verdict; each try answers
 *     all open questions at random
 * @param canChangeMethod the same share for the first method
 * @param answers what each answer would lead to if everything else stayed open
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
     * Describes one answer to the question and what it would lead to.
     *
     * @param field the contract path that it answers
     * @param answer the answer as it is sent
     * @param verdict the verdict that the case would get; null where the rules would give no answer
     * @param method the first method that the case would get, if there is one
     */
    public record PossibleAnswer(
            String field,
            Object answer,
            @Nullable VerdictValue verdict,
            @Nullable Method method) {}
}
