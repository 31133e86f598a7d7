package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds what the real engine says of a case, as far as it can be compared. */
final class AnswerSeen {

    private final @Nullable Evaluation evaluation;
    private final List<Advice> advices;
    private final @Nullable EvaluationBeside judged;

    private AnswerSeen(@Nullable Evaluation evaluation, List<Advice> advices, @Nullable EvaluationBeside judged) {
        this.evaluation = evaluation;
        this.advices = advices;
        this.judged = judged;
    }

    /** Asks what the rules beside an answer judge of it. */
    static AnswerSeen judging(EvaluationBeside judged) {
        return new AnswerSeen(null, List.of(), judged);
    }

    /** Asks in English and in every other language. */
    static AnswerSeen of(GapCase gapCase, Advisor advisor) {
        return of(gapCase, advisor, VocabularyTexts.LANGUAGES);
    }

    static AnswerSeen inEnglish(GapCase gapCase, Advisor advisor) {
        return of(gapCase, advisor, List.of());
    }

    private static AnswerSeen of(GapCase gapCase, Advisor advisor, List<Locale> languages) {
        try {
            Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
            List<Advice> advices = new ArrayList<>(List.of(advisor.advise(evaluation)));
            for (Locale language : languages) {
                advices.add(advisor.advise(evaluation, language).advice());
            }
            return new AnswerSeen(evaluation, advices, null);
        } catch (RuleSetFault fault) {
            return new AnswerSeen(null, List.of(), null);
        }
    }

    boolean answered() {
        return evaluation != null;
    }

    Optional<Evaluation> evaluation() {
        return Optional.ofNullable(evaluation);
    }

    Optional<Advice> advice() {
        return advices.stream().findFirst();
    }

    /** Returns something of the evaluation, or that there is none. */
    Object evaluated(Function<Evaluation, Object> read) {
        return evaluation == null ? "no answer" : read.apply(evaluation);
    }

    /** Returns something of the answer, or that there is none. */
    Object advised(Function<Advice, Object> read) {
        return advices.isEmpty() ? "no answer" : read.apply(advices.get(0));
    }

    /** Returns something of what is judged beside an answer, or that nothing is. */
    Object judged(Function<EvaluationBeside, Object> read) {
        return judged == null ? "no judgement" : read.apply(judged);
    }

    /** Returns the best remedy, or that there is none. */
    Object firstRemedy() {
        return evaluated(answer -> answer.remedies().bestFirst().stream()
                .findFirst()
                .map(Remedy::name)
                .orElse("none"));
    }

    Object firstMethod() {
        return evaluated(answer ->
                answer.methodsAdvised().stream().findFirst().map(Method::name).orElse("none"));
    }

    /** Returns the names of the rules that give reasons, each with what it says it of. */
    Object reasons() {
        return advised(advice -> placed(advice)
                .map(placed -> placed.of() + " by " + placed.reason().rule())
                .toList());
    }

    /** Returns everything that is said, in the order in which it is said. */
    Object words() {
        return advised(advice -> List.of(
                advice.verdict().summary(),
                advice.reasons()
                        .map(reason ->
                                List.of(reason.rule(), reason.text(), reason.source(), String.valueOf(reason.weight())))
                        .toList(),
                advice.measures().stream().map(Advice.MeasureAdvised::measure).toList(),
                advice.questions()));
    }

    /** Returns what this rule says apart from cautions and questions, by what it says it of. */
    Object reasonsOf(RulePair rule) {
        return advised(advice -> placed(advice)
                .filter(placed -> gives(rule, placed.reason()))
                .map(Placed::of)
                .sorted()
                .toList());
    }

    Object cautionsOf(RulePair rule) {
        return advised(advice ->
                advice.cautions().stream().filter(reason -> gives(rule, reason)).count());
    }

    /** Returns the rule's name, source, texts and weights in every language, wherever it gives a reason. */
    Object wordsOf(RulePair rule) {
        return advices.stream()
                .flatMap(Advice::reasons)
                .filter(reason -> gives(rule, reason))
                .map(reason -> List.of(reason.rule(), reason.source(), reason.text(), String.valueOf(reason.weight())))
                .toList();
    }

    /** Returns the texts of the measures that this rule asks for, in every language. */
    Object measuresOf(RulePair rule) {
        return advices.stream()
                .flatMap(advice -> advice.measures().stream())
                .filter(measure -> measure.reasons().stream().anyMatch(reason -> gives(rule, reason)))
                .map(Advice.MeasureAdvised::measure)
                .toList();
    }

    Object summaries() {
        return advices.stream().map(advice -> advice.verdict().summary()).toList();
    }

    /** Returns the fields that are asked about, in the order of the answer. */
    Object fieldsAsked() {
        return advised(advice ->
                advice.questions().stream().map(Advice.Question::field).toList());
    }

    Object questionsAbout(String field) {
        return advices.stream()
                .flatMap(advice -> advice.questions().stream())
                .filter(question -> question.field().equals(field))
                .toList();
    }

    private static boolean gives(RulePair rule, Reason reason) {
        return Stream.of(rule.before(), rule.after())
                .anyMatch(one -> one != null && one.name().equals(reason.rule()));
    }

    private record Placed(String of, Reason reason) {}

    private static Stream<Placed> placed(Advice advice) {
        return Stream.of(
                        of("verdict", advice.verdict().reasons()),
                        of("alignment", advice.alignment().reasons()),
                        each(advice.causes(), cause -> of("cause " + cause.cause(), cause.reasons())),
                        each(advice.discounted(), cause -> of("discounted " + cause.cause(), cause.reasons())),
                        each(advice.remedies(), remedy -> of("remedy " + remedy.remedy(), remedy.reasons())),
                        each(
                                Stream.concat(advice.methods().stream(), advice.considered().stream())
                                        .toList(),
                                method -> Stream.concat(
                                        of("for " + method.method(), method.reasonsFor()),
                                        of("against " + method.method(), method.reasonsAgainst()))),
                        each(advice.excluded(), method -> of("excluded " + method.method(), method.reasons())),
                        each(
                                advice.measures(),
                                measure ->
                                        of("level " + measure.level() + " " + measure.afterWeeks(), measure.reasons())))
                .flatMap(all -> all);
    }

    private static Stream<Placed> of(String what, List<Reason> reasons) {
        return reasons.stream().map(reason -> new Placed(what, reason));
    }

    private static <T> Stream<Placed> each(List<T> of, Function<T, Stream<Placed>> placed) {
        return of.stream().flatMap(placed);
    }

    @Override
    public String toString() {
        return advices.stream().map(Advice::toString).collect(Collectors.joining("\n"));
    }
}
