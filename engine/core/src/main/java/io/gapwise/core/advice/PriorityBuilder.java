package io.gapwise.core.advice;

import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.PriorityEvaluation;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import java.util.List;
import java.util.Map;

/** Puts what the rules of priority and of the place conclude into the order of the priority, each with its reasons. */
final class PriorityBuilder {

    private final String version;
    private final RuleTexts texts;
    private final PriorityEvaluation evaluation;
    private final Reasons reasons;

    /** @param stored the recommendation that was given, whose reasons say what its conclusions rest on */
    PriorityBuilder(
            String version, RuleTexts texts, QuestionOrder order, Advice stored, PriorityEvaluation evaluation) {
        this.version = version;
        this.texts = texts;
        this.evaluation = evaluation;
        this.reasons = new Reasons(evaluation.fact(), true, order, texts);
        reasons.hear(
                evaluation.spoke(),
                new FactCollector(evaluation.fact(), UnderlyingAnswers.of(stored)),
                StatementsCited.of(evaluation.gapCase().evidence()));
    }

    Priority priority() {
        return new Priority(
                new Advice.RuleSetUsed(version),
                weighing(evaluation.place(), PlaceValue.inOrder(), reasons.places),
                weighing(evaluation.weighed().need(), NeedValue.inOrder(), reasons.needs),
                weighing(evaluation.weighed().effect(), EffectValue.inOrder(), reasons.effects),
                weighing(evaluation.weighed().readiness(), ReadinessValue.inOrder(), reasons.readinesses),
                weighing(evaluation.weighed().urgency(), UrgencyValue.inOrder(), reasons.urgencies),
                reasons.doubts,
                reasons.cautions,
                reasons.questions.inOrder());
    }

    SpokenPriority spoken() {
        return new SpokenPriority(
                priority(), texts.phrasing().language(), reasons.untranslated, reasons.questionsInEnglish);
    }

    private static <V extends Enum<V> & Word> Priority.Weighing<V> weighing(
            V value, List<V> order, Map<V, List<Reason>> said) {
        return new Priority.Weighing<>(
                value,
                order.stream()
                        .filter(said::containsKey)
                        .map(word -> new Priority.Said<>(word, said.get(word)))
                        .toList());
    }
}
