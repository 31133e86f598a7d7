package io.gapwise.insight.interview;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.evidence.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what an interview has found so far.
 *
 * @param verdict the verdict for the case with its present answers
 * @param method the first method, if there is one
 * @param settled whether it is proven that no answer that is open, be it one that somebody answered with "don't know",
 *     and none that is only claimed can change the verdict, even all of them together; never of a verdict that nobody can
 *     say yet
 * @param nothingLeft whether the workplace was asked about, and it is proven that no question that was not asked yet
 *     can change the verdict; then none of {@link #questions} can
 * @param standing how firm the verdict is; SETTLED exactly where {@code settled} holds
 * @param couldStillTurn the contract paths, in contract order, of all answers that are open, "don't know" among them, or
 *     only claimed, and could give another verdict: each of them alone or together with others that are needed for it
 * @param restsOnClaims the contract paths of the claims on which the verdict rests; none unless it rests on claims alone
 * @param questions the questions that were not asked yet, the next one first
 */
public record InterviewState(
        VerdictValue verdict,
        @Nullable Method method,
        boolean settled,
        boolean nothingLeft,
        Standing standing,
        List<String> couldStillTurn,
        List<String> restsOnClaims,
        List<OpenQuestion> questions) {

    public InterviewState {
        couldStillTurn = List.copyOf(couldStillTurn);
        restsOnClaims = List.copyOf(restsOnClaims);
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
