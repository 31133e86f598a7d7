package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an interview has found so far.
 *
 * @param verdict the verdict for the case with its present answers
 * @param method the first method, if there is one
 * @param settled whether it is proven that no answer that is still open, be it one that somebody answered with "don't
 *     know", can change the verdict, even all of them together; never before the workplace was asked about, and never
 *     of a verdict that nobody can say yet
 * @param nothingLeft whether the workplace was asked about, and it is proven that no question that was not asked yet
 *     can change the verdict; then none of {@link #questions} can
 * @param couldStillTurn the contract paths, in contract order, of all open answers, "don't know" among them, that could
 *     give another verdict: each of them alone or together with others that are needed for it
 * @param questions the questions that were not asked yet, the next one first
 */
public record InterviewState(
        VerdictValue verdict,
        @Nullable Method method,
        boolean settled,
        boolean nothingLeft,
        List<String> couldStillTurn,
        List<OpenQuestion> questions) {

    public InterviewState {
        couldStillTurn = List.copyOf(couldStillTurn);
        questions = List.copyOf(questions);
    }

    /**
     * Returns the question to ask where somebody does not want to be asked some of them now. What waits for the
     * workplace goes on waiting for it; when nothing else is left, the workplace is asked about all the same.
     */
    public Optional<OpenQuestion> next(Collection<String> skipped) {
        List<String> ids = questions.stream().map(OpenQuestion::id).toList();
        int workplace = ids.indexOf(Topic.WORKPLACE);
        for (int i = 0; i < questions.size(); i++) {
            boolean waits = i > workplace && workplace >= 0 && QuestionOrder.mayWait(ids.get(i));
            if (!waits && !skipped.contains(ids.get(i))) {
                return Optional.of(questions.get(i));
            }
        }
        return workplace < 0 ? Optional.empty() : Optional.of(questions.get(workplace));
    }
}
