package io.gapwise.insight.difference;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.evaluation.Evaluation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what the engine says of a case by two rule sets, and compares it without any logic. */
record BothAnswers(GapCase gapCase, AnswerSeen before, AnswerSeen after) {

    /** Returns the first aspect in which the answers differ. */
    Optional<Aspect> firstDifference(RulesCompared rules) {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> comparable(aspect) && differs(aspect, rules))
                .findFirst();
    }

    boolean comparable(Aspect aspect) {
        return aspect == Aspect.ANSWERED || before.answered() && after.answered();
    }

    boolean differs(Aspect aspect, RulesCompared rules) {
        return !Objects.equals(value(aspect, before, rules), value(aspect, after, rules));
    }

    /**
     * Says whether the case shows this change; nothing where the change does not speak of the case: something more
     * decisive differs, or the old answer says something else.
     */
    Optional<Boolean> shows(ChangeKind kind, RulesCompared rules) {
        if (!before.answered()
                || !after.answered()
                || kind.aspect() == Aspect.ANSWERED
                || kind.aspect().compareTo(Aspect.CONSIDERED) > 0) {
            return Optional.empty();
        }
        boolean more = Arrays.stream(Aspect.values())
                .filter(aspect -> aspect.compareTo(kind.aspect()) < 0)
                .anyMatch(aspect -> differs(aspect, rules));
        String was = one(kind, before);
        return more || !was.equals(kind.from())
                ? Optional.empty()
                : Optional.of(one(kind, after).equals(kind.to()));
    }

    /** Returns the change of an aspect that is but one word. */
    ChangeKind kind(Aspect aspect) {
        ChangeKind asked = new ChangeKind(aspect, "", "", "");
        return new ChangeKind(aspect, "", one(asked, before), one(asked, after));
    }

    private static String one(ChangeKind kind, AnswerSeen seen) {
        Evaluation answer = seen.evaluation().orElseThrow();
        return switch (kind.aspect()) {
            case VERDICT -> answer.verdict().value().name();
            case ALIGNMENT -> answer.triage().alignment().name();
            case FIRST_REMEDY -> String.valueOf(seen.firstRemedy());
            case FIRST_METHOD -> String.valueOf(seen.firstMethod());
            case WORTH -> answer.triage().worthPursuing().name().toLowerCase();
            case CONDITIONAL -> answer.conditional() ? ChangeKind.YES : ChangeKind.NO;
            case CAUSES -> has(answer.causes().found(), kind);
            case DISCOUNTED -> has(answer.causes().discounted(), kind);
            case REMEDIES -> has(answer.remedies().advised(), kind);
            case METHODS -> has(answer.methodsFound().advised(), kind);
            case CONSIDERED -> has(answer.methodsFound().considered(), kind);
            case EXCLUDED -> has(answer.methodsFound().excluded(), kind);
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    private static String has(Collection<? extends Enum<?>> words, ChangeKind kind) {
        return words.stream().anyMatch(word -> word.name().equals(kind.about())) ? ChangeKind.YES : ChangeKind.NO;
    }

    private static Object value(Aspect aspect, AnswerSeen seen, RulesCompared rules) {
        if (aspect == Aspect.ANSWERED) {
            return seen.answered();
        }
        Evaluation answer = seen.evaluation().orElseThrow();
        return switch (aspect) {
            case ANSWERED -> true;
            case VERDICT -> answer.verdict();
            case WORTH -> answer.triage().worthPursuing();
            case ALIGNMENT -> answer.triage().alignment();
            case CONDITIONAL -> answer.conditional();
            case CAUSES -> answer.causes().found();
            case DISCOUNTED -> answer.causes().discounted();
            case FIRST_REMEDY -> seen.firstRemedy();
            case REMEDIES -> answer.remedies().advised();
            case FIRST_METHOD -> seen.firstMethod();
            case METHODS -> answer.methodsFound().advised();
            case CONSIDERED -> answer.methodsFound().considered();
            case EXCLUDED -> answer.methodsFound().excluded();
            case ORDER ->
                List.of(answer.remedies().bestFirst(), answer.methods().bestFirst());
            case WEIGHTS ->
                List.of(
                        Stream.of(Remedy.values())
                                .filter(answer.remedies().advised()::contains)
                                .map(answer.remedies()::sum)
                                .toList(),
                        Stream.of(Method.values())
                                .filter(answer.methods().bestFirst()::contains)
                                .map(answer.methods()::sum)
                                .toList());
            case MEASURES ->
                seen.advised(advice -> advice.measures().stream()
                        .map(measure -> List.of(measure.level(), measure.afterWeeks()))
                        .distinct()
                        .toList());
            case PROGRESS, PRIORITY, PLACE -> "no part of an answer";
            case CAUTIONS -> each(rules, seen::cautionsOf);
            case QUESTIONS -> seen.fieldsAsked();
            case REASONS -> each(rules, seen::reasonsOf);
            case WORDS ->
                seen.advice()
                        .map(advice -> List.of(
                                advice.verdict().summary(),
                                advice.reasons()
                                        .map(reason -> Arrays.asList(
                                                reason.rule(), reason.text(), reason.source(), reason.weight()))
                                        .toList(),
                                advice.measures().stream()
                                        .map(measure -> measure.measure())
                                        .toList(),
                                advice.questions().stream()
                                        .map(question -> List.of(question.question(), question.because()))
                                        .toList()));
        };
    }

    private static Object each(RulesCompared rules, Function<RulePair, Object> of) {
        return rules.pairs().stream().map(of).toList();
    }
}
