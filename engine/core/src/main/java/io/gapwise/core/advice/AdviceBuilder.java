package io.gapwise.core.advice;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.ruleset.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the conclusions of the rules into the order of the answer, each with its reasons. */
final class AdviceBuilder {

    private static final int MIDDLE_FIT = 50;

    private final String version;
    private final Evaluation evaluation;
    private final Reasons reasons;
    private final boolean formal;

    AdviceBuilder(String version, Map<Rule, PreparedReason> grounds, Evaluation evaluation) {
        this.version = version;
        this.evaluation = evaluation;
        this.formal = evaluation.methodsFound().formal() == Answer.YES;
        this.reasons = new Reasons(evaluation.fact(), formal);
        FactCollector citation = new FactCollector(evaluation.fact());
        for (Rule rule : evaluation.spoke()) {
            PreparedReason of = Objects.requireNonNull(grounds.get(rule));
            Map<String, Object> facts = citation.of(rule, of).asMap(evaluation.fact());
            reasons.hear(rule, of.source(), facts);
        }
    }

    Advice advice() {
        return new Advice(
                new Advice.RuleSetUsed(version),
                new Advice.Verdict(
                        evaluation.verdict().value(),
                        reasons.summary(),
                        ConfidenceScale.of(evaluation.gapCase()),
                        formal,
                        reasons.verdict),
                new Advice.Alignment(evaluation.triage().alignment(), reasons.alignment),
                causes(),
                reasons.discounted.entrySet().stream()
                        .map(e -> new Advice.CauseDiscounted(e.getKey(), e.getValue()))
                        .toList(),
                evaluation.remedies().bestFirst().stream()
                        .map(remedy -> new Advice.RemedyAdvised(remedy, reasons.remedies.get(remedy)))
                        .toList(),
                evaluation.methods().bestFirst().stream().map(this::method).toList(),
                reasons.excluded.entrySet().stream()
                        .map(e -> new Advice.MethodExcluded(e.getKey(), e.getValue()))
                        .toList(),
                reasons.measures.inOrder(),
                reasons.cautions,
                reasons.questions.inOrder());
    }

    private List<Advice.CauseFound> causes() {
        return evaluation.causes().found().stream()
                .map(cause -> new Advice.CauseFound(cause, cause.side(), cause.learning(), reasons.found.get(cause)))
                .toList();
    }

    private Advice.MethodAdvised method(Method method) {
        Ranking<Method> ranking = evaluation.methods();
        int fit = Math.max(0, Math.min(100, MIDDLE_FIT + ranking.sum(method)));
        return new Advice.MethodAdvised(
                method,
                method.formal(),
                fit,
                reasons.speakFor.getOrDefault(method, List.of()),
                reasons.speakAgainst.getOrDefault(method, List.of()));
    }
}
