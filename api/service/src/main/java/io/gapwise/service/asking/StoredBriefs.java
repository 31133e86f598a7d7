package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerContext;
import io.gapwise.service.recommendations.AnswerContexts;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Puts stored answers on one page. It also finds out how firm they are where the rules that gave them can still be
 * evaluated.
 */
@Component
public final class StoredBriefs {

    /** A brief is in English. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final StoredAnswers stored;
    private final AnswerContexts contexts;
    private final AskingCache askings;

    StoredBriefs(StoredAnswers stored, AnswerContexts contexts, AskingCache askings) {
        this.stored = stored;
        this.contexts = contexts;
        this.askings = askings;
    }

    /** Returns the answer on one page, as it is stored. */
    public Brief of(String id) throws ResourceNotFound, Refusal {
        AnsweredCase answered = stored.of(id);
        Pivots pivots = pivots(id);
        Brief brief = pivots.asked()
                ? BriefWriter.of(answered.gapCase(), answered.advice(), pivots.found())
                : BriefWriter.withoutPivots(answered.gapCase(), answered.advice());
        return brief.withAbout(DAY.format(answered.evaluatedAt()));
    }

    /**
     * Returns the answers that the verdict depends on. If the rules cannot be evaluated, the result says so and nothing
     * is thrown.
     */
    public Pivots pivots(String id) throws ResourceNotFound {
        try {
            AnswerContext context = contexts.of(id);
            return new Pivots(askings.of(context.advisor()).changes().pivots(context.gapCase()), null);
        } catch (Refusal refusal) {
            return new Pivots(List.of(), refusal.kind());
        }
    }
}
