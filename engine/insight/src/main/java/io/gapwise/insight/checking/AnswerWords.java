package io.gapwise.insight.checking;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.evaluation.PriorityEvaluation;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.insight.rulecases.AnswerPart;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the parts that a case can demand out of what the rules concluded. */
final class AnswerWords {

    private static final List<String> NONE = List.of();

    private AnswerWords() {}

    /** Reads the part out of an answer, or of what was judged beside it: its words, none where it was not concluded. */
    static List<String> of(AnswerPart part, Evaluation answer, Optional<EvaluationBeside> beside) {
        return switch (part) {
            case ALIGNMENT -> named(List.of(answer.triage().alignment()));
            case WORTH_PURSUING -> named(List.of(answer.triage().worthPursuing()));
            case CAUSES -> named(answer.causes().found());
            case DISCOUNTED -> named(answer.causes().discounted());
            case VERDICT -> named(List.of(answer.verdict().value()));
            case REMEDIES -> named(answer.remedies().bestFirst());
            case METHODS -> named(answer.methodsAdvised());
            case CONSIDERED -> named(answer.methodsConsidered());
            case EXCLUDED -> named(answer.methodsFound().excluded());
            case LEVELS ->
                said(answer.spoke(), Conclusion.TakeMeasure.class)
                        .map(measure -> String.valueOf(measure.level()))
                        .sorted()
                        .distinct()
                        .toList();
            case PROGRESS ->
                beside.map(judged -> judged.match(each -> named(List.of(each.value())), other -> NONE))
                        .orElse(NONE);
            case REOPENED ->
                said(beside.map(EvaluationBeside::spoke).orElse(List.of()), Conclusion.Reopen.class)
                        .map(Conclusion.Reopen::cause)
                        .sorted()
                        .distinct()
                        .map(Cause::name)
                        .toList();
            case NEED -> priority(beside, each -> each.weighed().need());
            case EFFECT -> priority(beside, each -> each.weighed().effect());
            case READINESS -> priority(beside, each -> each.weighed().readiness());
            case URGENCY -> priority(beside, each -> each.weighed().urgency());
            case PLACE -> priority(beside, PriorityEvaluation::place);
        };
    }

    private static List<String> priority(Optional<EvaluationBeside> beside, Function<PriorityEvaluation, Word> word) {
        return beside.map(judged -> judged.match(other -> NONE, each -> named(List.of(word.apply(each)))))
                .orElse(NONE);
    }

    private static <C extends Conclusion> Stream<C> said(List<Rule> spoke, Class<C> kind) {
        return spoke.stream()
                .flatMap(rule -> rule.calls().stream())
                .map(Call::conclusion)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static List<String> named(Collection<? extends Word> words) {
        return words.stream().map(Word::name).toList();
    }
}
