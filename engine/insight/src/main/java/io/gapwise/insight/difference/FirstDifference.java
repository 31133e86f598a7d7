package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.evaluation.Evaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the most decisive aspect in which two answers to one case differ. */
final class FirstDifference {

    private FirstDifference() {}

    static Optional<Aspect> between(AnswerSeen before, AnswerSeen after) {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> {
                    Function<AnswerSeen, Object> seen = seen(aspect);
                    return !seen.apply(before).equals(seen.apply(after));
                })
                .findFirst();
    }

    private static Function<AnswerSeen, Object> seen(Aspect aspect) {
        return switch (aspect) {
            case ANSWERED -> AnswerSeen::answered;
            case VERDICT -> evaluated(answer -> answer.verdict().value());
            case WORTH -> evaluated(answer -> answer.triage().worthPursuing());
            case ALIGNMENT -> evaluated(answer -> answer.triage().alignment());
            case CONDITIONAL -> evaluated(Evaluation::conditional);
            case CAUSES -> evaluated(answer -> answer.causes().found());
            case DISCOUNTED -> evaluated(answer -> answer.causes().discounted());
            case FIRST_REMEDY -> AnswerSeen::firstRemedy;
            case REMEDIES -> evaluated(answer -> answer.remedies().advised());
            case FIRST_METHOD -> AnswerSeen::firstMethod;
            case METHODS -> evaluated(answer -> answer.methodsFound().advised());
            case CONSIDERED -> evaluated(answer -> answer.methodsFound().considered());
            case EXCLUDED -> evaluated(answer -> answer.methodsFound().excluded());
            case ORDER ->
                evaluated(answer ->
                        List.of(answer.remedies().bestFirst(), answer.methods().bestFirst()));
            case WEIGHTS -> evaluated(FirstDifference::weights);
            case MEASURES ->
                advised(advice -> advice.measures().stream()
                        .map(measure -> List.of(measure.level(), measure.afterWeeks()))
                        .distinct()
                        .toList());
            case CAUTIONS ->
                advised(advice -> advice.cautions().stream().map(Reason::rule).toList());
            case QUESTIONS -> AnswerSeen::fieldsAsked;
            case REASONS -> AnswerSeen::reasons;
            case WORDS -> AnswerSeen::words;
            case PROGRESS, PRIORITY, PLACE -> seen -> "no part of an answer";
        };
    }

    private static Object weights(Evaluation answer) {
        return List.of(
                answer.remedies().bestFirst().stream()
                        .map((Remedy remedy) -> answer.remedies().sum(remedy))
                        .toList(),
                answer.methods().bestFirst().stream()
                        .map((Method method) -> answer.methods().sum(method))
                        .toList());
    }

    private static Function<AnswerSeen, Object> evaluated(Function<Evaluation, Object> read) {
        return seen -> seen.evaluated(read);
    }

    private static Function<AnswerSeen, Object> advised(Function<Advice, Object> read) {
        return seen -> seen.advised(read);
    }
}
