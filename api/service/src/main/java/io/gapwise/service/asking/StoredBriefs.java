package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerContexts;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.StoredAnswers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts stored answers on one page, and finds out how firm they are where the rules that gave them can still be asked. */
@Component
public final class StoredBriefs {

    private final StoredAnswers stored;
    private final AnswerContexts recall;
    private final AskingCache askings;

    StoredBriefs(StoredAnswers stored, AnswerContexts recall, AskingCache askings) {
        this.stored = stored;
        this.recall = recall;
        this.askings = askings;
    }

    /** The answer as it is stored, on one page. */
    public Brief of(String id) throws ResourceNotFound, Refusal {
        AnsweredCase told = stored.of(id);
        Pivots pivots = pivots(id);
        return pivots.asked()
                ? BriefWriter.of(told.gapCase(), told.advice(), pivots.found())
                : BriefWriter.withoutPivots(told.gapCase(), told.advice());
    }

    /** What the verdict hangs on; a refusal to be asked is part of the answer here, and ends nothing. */
    public Pivots pivots(String id) throws ResourceNotFound {
        try {
            AnswerContexts.Recalled asked = recall.of(id);
            return new Pivots(askings.of(asked.advisor()).changes().pivots(asked.gapCase()), null);
        } catch (Refusal refusal) {
            return new Pivots(List.of(), refusal.kind());
        }
    }
}
