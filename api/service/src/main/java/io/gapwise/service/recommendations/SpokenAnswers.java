package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says stored answers in a language. An answer is stored in English, so it is put into words again by the rule set that
 * gave it. Where that rule set or its case is out of reach, or would not give the same answer any more, the stored answer
 * stays in English and says so.
 */
@Component
public final class SpokenAnswers {

    private final AnswerContexts contexts;

    SpokenAnswers(AnswerContexts contexts) {
        this.contexts = contexts;
    }

    /** Returns a stored answer in a language. */
    public SpokenAdvice of(AnsweredCase answered, Locale language) {
        return of(answered.id(), answered.advice(), language);
    }

    /**
     * Returns a stored answer in a language.
     *
     * @param id the id of the recommendation
     */
    public SpokenAdvice of(String id, Advice stored, Locale language) {
        if (isEnglish(language)) {
            return SpokenAdvice.untranslated(stored, language);
        }
        try {
            AnswerContext context = contexts.of(id);
            return of(context.advisor(), context.gapCase(), stored, language);
        } catch (Refusal | ResourceNotFound | RuleSetFault e) {
            return SpokenAdvice.untranslated(stored, language);
        }
    }

    /** Returns a recommendation that was just stored, as it is sent in a language. */
    public SpokenRecommendation of(IssuedRecommendation issued, Locale language) {
        if (isEnglish(language)) {
            return SpokenRecommendation.asStored(issued.body());
        }
        Recommendation given = issued.recommendation();
        return spoken(given, issued.body(), of(issued.id(), given.advice(), language));
    }

    /** Returns a stored recommendation as it is sent in a language. */
    SpokenRecommendation of(StoredRecommendation stored, Locale language) {
        if (isEnglish(language)) {
            return SpokenRecommendation.asStored(stored.body());
        }
        try {
            Recommendation given = RecommendationJson.read(stored.body());
            return spoken(given, stored.body(), of(stored.publicId(), given.advice(), language));
        } catch (UnreadableRecommendation e) {
            return SpokenRecommendation.asStored(stored.body());
        }
    }

    /** Leaves an answer as it is stored where it can be said in English only. */
    private static SpokenRecommendation spoken(Recommendation given, String stored, SpokenAdvice spoken) {
        return spoken.advice() == given.advice()
                ? SpokenRecommendation.asStored(stored)
                : SpokenRecommendation.of(given, spoken);
    }

    private static SpokenAdvice of(Advisor advisor, GapCase gapCase, Advice stored, Locale language) {
        Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
        return texts(advisor.advise(evaluation)).equals(texts(stored))
                ? advisor.advise(evaluation, language)
                : SpokenAdvice.untranslated(stored, language);
    }

    /** Lists all that an answer says, in order. */
    private static List<String> texts(Advice advice) {
        return Stream.of(
                        Stream.of(advice.verdict().summary()),
                        advice.reasons().flatMap(reason -> Stream.of(reason.rule(), reason.text())),
                        advice.measures().stream().map(Advice.MeasureAdvised::measure),
                        advice.questions().stream().flatMap(asked -> Stream.of(asked.question(), asked.because())))
                .flatMap(texts -> texts)
                .toList();
    }

    private static boolean isEnglish(Locale language) {
        return VocabularyTexts.supported(language).equals(Locale.ENGLISH);
    }
}
