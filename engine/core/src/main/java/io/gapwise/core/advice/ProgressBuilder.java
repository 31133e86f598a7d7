package io.gapwise.core.advice;

import io.gapwise.core.evaluation.ProgressEvaluation;
import io.gapwise.core.followup.ProgressValue;
import java.util.List;

/** Puts what the rules of progress conclude into the order of the judgement, each with its reasons. */
final class ProgressBuilder {

    private final String version;
    private final RuleTexts texts;
    private final Reasons reasons;
    private final ProgressValue value;

    /** @param stored the recommendation that is judged, whose reasons say what its conclusions rest on */
    ProgressBuilder(
            String version, RuleTexts texts, QuestionOrder order, Advice stored, ProgressEvaluation evaluation) {
        this.version = version;
        this.texts = texts;
        this.value = evaluation.value();
        this.reasons = new Reasons(evaluation.fact(), true, order, texts);
        reasons.hear(
                evaluation.spoke(),
                new FactCollector(evaluation.fact(), UnderlyingAnswers.of(stored)),
                StatementsCited.of(evaluation.gapCase().evidence()));
    }

    ProgressAdvice progress() {
        List<ProgressAdvice.Judgement> judgements = reasons.judgements.entrySet().stream()
                .map(e -> new ProgressAdvice.Judgement(e.getKey(), e.getValue()))
                .toList();
        return new ProgressAdvice(
                new Advice.RuleSetUsed(version),
                value,
                judgements,
                reasons.revisions,
                reasons.reopened.entrySet().stream()
                        .map(e -> new ProgressAdvice.Reopened(e.getKey(), e.getValue()))
                        .toList(),
                reasons.cautions,
                reasons.questions.inOrder());
    }

    SpokenProgress spoken() {
        return new SpokenProgress(
                progress(), texts.phrasing().language(), reasons.untranslated, reasons.questionsInEnglish);
    }
}
