package io.gapwise.service.asking;

import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.insight.brief.Background;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.BriefWriter;
import io.gapwise.insight.brief.ReplyWriter;
import io.gapwise.insight.change.Pivot;
import io.gapwise.insight.evidence.StillTurning;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.AnswerContext;
import io.gapwise.service.recommendations.AnswerContexts;
import io.gapwise.service.recommendations.AnsweredCase;
import io.gapwise.service.recommendations.SpokenAnswers;
import io.gapwise.service.recommendations.StoredAnswers;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts stored answers on one page. It also finds out how firm they are where the rules that gave them can still be
 * evaluated.
 */
@Component
public final class StoredBriefs {

    private final StoredAnswers stored;
    private final AnswerContexts contexts;
    private final AskingCache askings;
    private final SpokenAnswers spoken;
    private final Backgrounds backgrounds;

    StoredBriefs(
            StoredAnswers stored,
            AnswerContexts contexts,
            AskingCache askings,
            SpokenAnswers spoken,
            Backgrounds backgrounds) {
        this.stored = stored;
        this.contexts = contexts;
        this.askings = askings;
        this.spoken = spoken;
        this.backgrounds = backgrounds;
    }

    /** Writes one of the pages about an answer. */
    @FunctionalInterface
    private interface Writer {

        Brief write(GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background);
    }

    /** Returns the answer on one page, as it is stored. */
    public Brief of(String id, Locale language) throws ResourceNotFound, Refusal {
        return written(BriefWriter::of, id, language);
    }

    /** Returns the answer on one page and the whole answer behind it. */
    public Brief whole(String id, Locale language) throws ResourceNotFound, Refusal {
        return written(BriefWriter::whole, id, language);
    }

    /**
     * Returns the answer on one page, or with the whole answer behind it, as the query of an address asks for it.
     *
     * @throws BadParameters if the query asks for anything else
     */
    public Brief asked(String id, @Nullable String query, Locale language)
            throws ResourceNotFound, Refusal, BadParameters {
        return QuestionParameters.whole(query) ? whole(id, language) : of(id, language);
    }

    /** Returns the reply to whoever asked for a course. */
    public Brief reply(String id, Locale language) throws ResourceNotFound, Refusal {
        return written(ReplyWriter::of, id, language);
    }

    private Brief written(Writer writer, String id, Locale language) throws ResourceNotFound, Refusal {
        AnsweredCase answered = stored.of(id);
        Pivots pivots = pivots(id);
        return writer.write(
                answered.gapCase(),
                spoken.of(answered, language),
                pivots.asked() ? pivots.found() : null,
                backgrounds.of(answered).with(pivots.asked() ? still(id) : null));
    }

    /** Finds out what the page of the case says as well, so that the two never contradict each other. */
    private @Nullable StillTurning still(String id) throws ResourceNotFound {
        try {
            AnswerContext context = contexts.of(id);
            return askings.of(context.advisor()).doubtful().of(context.gapCase());
        } catch (Refusal | RuleSetFault e) {
            return null;
        }
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
