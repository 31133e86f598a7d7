package io.gapwise.core.advice;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.findings.Methods;
import java.util.List;
import java.util.stream.Stream;

/** Puts the conclusions of the rules into the order of the answer, each with its reasons. */
final class AdviceBuilder {

    private static final int MIDDLE_FIT = 50;

    private final String version;
    private final Evaluation evaluation;
    private final Reasons reasons;
    private final boolean formal;
    private final RuleTexts texts;

    AdviceBuilder(String version, RuleTexts texts, QuestionOrder order, Evaluation evaluation) {
        this.version = version;
        this.evaluation = evaluation;
        this.formal = evaluation.methodsFound().formal() == Answer.YES;
        this.texts = texts;
        this.reasons = new Reasons(evaluation.fact(), !noCourse(), order, texts);
        reasons.hear(
                evaluation.spoke(),
                new FactCollector(evaluation.fact()),
                StatementsCited.of(evaluation.gapCase().evidence()));
    }

    Advice advice() {
        return new Advice(
                new Advice.RuleSetUsed(version),
                new Advice.Verdict(
                        evaluation.verdict().value(),
                        summary(),
                        ConfidenceScale.of(evaluation.judged()),
                        formal,
                        reasons.verdict,
                        evaluation.conditional()),
                new Advice.Alignment(evaluation.triage().alignment(), reasons.alignment),
                causes(),
                reasons.discounted.entrySet().stream()
                        .map(e -> new Advice.CauseDiscounted(e.getKey(), e.getValue()))
                        .toList(),
                evaluation.remedies().bestFirst().stream()
                        .map(remedy -> new Advice.RemedyAdvised(remedy, reasons.remedies.get(remedy)))
                        .toList(),
                evaluation.methodsAdvised().stream().map(this::method).toList(),
                evaluation.methodsConsidered().stream().map(this::method).toList(),
                reasons.excluded.entrySet().stream()
                        .map(e -> new Advice.MethodExcluded(e.getKey(), e.getValue()))
                        .toList(),
                reasons.measures.inOrder(),
                reasons.cautions,
                reasons.questions.inOrder());
    }

    SpokenAdvice spoken() {
        return new SpokenAdvice(
                advice(),
                texts.phrasing().language(),
                reasons.untranslated,
                reasons.questionsInEnglish,
                reasons.summaryInEnglish());
    }

    private List<Advice.CauseFound> causes() {
        return evaluation.causes().found().stream()
                .map(cause -> new Advice.CauseFound(
                        cause,
                        cause.side(),
                        cause.learning(),
                        reasons.found.get(cause),
                        evaluation.judged().support(cause)))
                .toList();
    }

    /**
     * Says whether a formal programme is not how they should learn: rules speak of some, and each is excluded or has more
     * against it than for it.
     */
    private boolean noCourse() {
        Methods methods = evaluation.methodsFound();
        boolean spokenOf = Stream.concat(methods.considered().stream(), methods.excluded().stream())
                .anyMatch(Method::formal);
        return spokenOf && methods.advised().stream().noneMatch(Method::formal);
    }

    private String summary() {
        return evaluation.conditional()
                ? texts.phrasing().text("conditional") + " " + reasons.summary()
                : reasons.summary();
    }

    /** Puts a sum of weights on a scale from 0 to 100 that nears its ends slowly, rounded half up. */
    private static int fit(int sum) {
        int scale = Math.abs(sum) + MIDDLE_FIT;
        int parts = MIDDLE_FIT * (scale + sum);
        return (2 * parts + scale) / (2 * scale);
    }

    private Advice.MethodAdvised method(Method method) {
        return new Advice.MethodAdvised(
                method,
                method.formal(),
                fit(evaluation.methods().sum(method)),
                reasons.speakFor.getOrDefault(method, List.of()),
                reasons.speakAgainst.getOrDefault(method, List.of()));
    }
}
