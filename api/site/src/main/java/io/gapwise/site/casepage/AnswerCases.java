package io.gapwise.site.casepage;

import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads from an answer to its case and to the last answer of it; templates know it as {@code @answerCases}. */
@Component("answerCases")
public final class AnswerCases {

    private final ListedRecommendations listed;

    AnswerCases(ListedRecommendations listed) {
        this.listed = listed;
    }

    /**
     * Holds where an answer belongs.
     *
     * @param later the id of the last answer of the case; null where it is this one
     */
    public record OfCase(String caseId, @Nullable String later) {}

    /** Returns where an answer belongs, or null if there is no such answer. */
    public @Nullable OfCase of(String answer) {
        Optional<ListedRecommendation> found = listed.of(answer);
        if (found.isEmpty()) {
            return null;
        }
        String caseId = found.get().caseId();
        List<CaseAnswer> last = listed.ofCase(caseId, 1);
        return new OfCase(
                caseId,
                last.isEmpty() || last.get(0).id().equals(answer)
                        ? null
                        : last.get(0).id());
    }
}
