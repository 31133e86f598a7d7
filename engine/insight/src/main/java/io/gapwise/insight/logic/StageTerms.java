package io.gapwise.insight.logic;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.insight.logic.MethodRankTerms.Weight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Translates what the stages conclude and later stages read. A conclusion holds exactly if one of its rules speaks.
 * These propositions describe what {@code EvaluationRun} does with one case.
 */
final class StageTerms {

    private final Circuit circuit;
    private final ConclusionTerms said;
    private final StatementTerms statements;
    private @Nullable MethodRankTerms rank;

    StageTerms(Circuit circuit, ConclusionTerms said, StatementTerms statements) {
        this.statements = statements;
        this.circuit = circuit;
        this.said = said;
    }

    Term term(Slot slot) {
        String read = slot.subject().pattern() + "." + slot.path();
        return switch (read) {
            case "Triage.alignment" -> new WordTerm(circuit, each(AlignmentValue.class, this::alignment));
            case "Triage.worthPursuing" ->
                WordTerm.yesIf(circuit, -circuit.or(said.said(Conclusion.NotWorthPursuing.class, any -> true)));
            case "Causes.found" -> new SetTerm(each(Cause.class, this::found));
            case "Causes.discounted" -> new SetTerm(each(Cause.class, this::discounted));
            case "Causes.learningCount" -> count(Cause::learning);
            case "Causes.otherCount" -> count(cause -> !cause.learning());
            case "Causes.onlyClaimed" -> WordTerm.yesIf(circuit, onlyClaimed());
            case "Verdict.value" -> new WordTerm(circuit, each(VerdictValue.class, this::verdict));
            case "Remedies.advised" -> new SetTerm(each(Remedy.class, this::advised));
            case "Remedies.first" -> new WordTerm(circuit, first());
            case "Methods.advised" -> new SetTerm(each(Method.class, this::advised));
            case "Methods.considered" -> new SetTerm(each(Method.class, rank()::considered));
            case "Methods.anyFits" -> WordTerm.yesIf(circuit, rank().anyFits());
            case "Methods.excluded" -> new SetTerm(each(Method.class, this::excluded));
            case "Methods.best" -> new WordTerm(circuit, best());
            case "Methods.formal" -> WordTerm.yesIf(circuit, rank().formal());
            default -> throw new IllegalStateException("No translation is known of " + read);
        };
    }

    int alignment(AlignmentValue value) {
        return circuit.or(said.said(Conclusion.Align.class, c -> c.alignment() == value));
    }

    int verdict(VerdictValue value) {
        return circuit.or(said.said(Conclusion.GiveVerdict.class, c -> c.value() == value));
    }

    int found(Cause cause) {
        return circuit.and(
                circuit.or(said.said(Conclusion.FindCause.class, c -> c.cause() == cause)), -discounted(cause));
    }

    int discounted(Cause cause) {
        return circuit.or(said.said(Conclusion.DiscountCause.class, c -> c.cause() == cause));
    }

    int advised(Remedy remedy) {
        return circuit.or(said.said(Conclusion.AdviseRemedy.class, c -> c.remedy() == remedy));
    }

    /** Returns the proposition that a method is ranked: a rule speaks for it and none excludes it. */
    int ranked(Method method) {
        return circuit.and(
                circuit.or(said.said(Conclusion.SpeakFor.class, c -> c.method() == method)), -excluded(method));
    }

    int advised(Method method) {
        return rank().advised(method);
    }

    int excluded(Method method) {
        return circuit.or(said.said(Conclusion.Exclude.class, c -> c.method() == method));
    }

    int learns() {
        return circuit.or(verdict(VerdictValue.TRAINING), verdict(VerdictValue.MIXED));
    }

    private Term count(Predicate<Cause> which) {
        return new CountTerm(
                circuit,
                Arrays.stream(Cause.values()).filter(which).map(this::found).toList());
    }

    /** Returns the proposition that there is a cause beside growth and mandate, and that each of these is only claimed. */
    private int onlyClaimed() {
        List<Integer> any = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (Obstacle obstacle : Obstacle.values()) {
            int found = found(obstacle.cause());
            any.add(found);
            all.add(circuit.or(-found, statements.claimed(obstacle)));
        }
        all.add(circuit.or(any));
        return circuit.and(all);
    }

    private Map<@Nullable Object, Integer> best() {
        Map<@Nullable Object, Integer> best = new HashMap<>(each(Method.class, rank()::best));
        best.put(null, -circuit.or(List.copyOf(each(Method.class, this::advised).values())));
        return best;
    }

    private Map<@Nullable Object, Integer> first() {
        RemedyRankTerms order = new RemedyRankTerms(
                circuit,
                each(Remedy.class, this::advised),
                remedy -> said.all(Conclusion.AdviseRemedy.class, c -> c.remedy() == remedy).stream()
                        .map(s -> new Weight(s.conclusion().weight(), s.said()))
                        .toList());
        Map<@Nullable Object, Integer> first = new HashMap<>(each(Remedy.class, order::first));
        first.put(
                null, -circuit.or(List.copyOf(each(Remedy.class, this::advised).values())));
        return first;
    }

    private MethodRankTerms rank() {
        if (rank == null) {
            rank = new MethodRankTerms(
                    circuit,
                    each(Method.class, this::ranked),
                    learns(),
                    method ->
                            weights(Conclusion.SpeakFor.class, c -> c.method() == method, Conclusion.SpeakFor::weight),
                    method -> weights(
                            Conclusion.SpeakAgainst.class, c -> c.method() == method, Conclusion.SpeakAgainst::weight));
        }
        return rank;
    }

    /** Returns the weights of such conclusions, each with the proposition that its rule speaks. */
    <C extends Conclusion> List<Weight> weights(Class<C> kind, Predicate<C> which, ToIntFunction<C> weight) {
        return said.all(kind, which).stream()
                .map(saying -> new Weight(weight.applyAsInt(saying.conclusion()), saying.said()))
                .toList();
    }

    BinaryNumber sum(List<Weight> weights) {
        return MethodRankTerms.sum(circuit, weights);
    }

    /** Returns the proposition that both methods are ranked and the first comes before the other. */
    int isBefore(Method one, Method other) {
        return rank().isBefore(one, other);
    }

    private static <E extends Enum<E>> Map<E, Integer> each(Class<E> vocabulary, Function<E, Integer> proposition) {
        return Arrays.stream(vocabulary.getEnumConstants())
                .collect(Collectors.toMap(
                        Function.identity(), proposition, (a, b) -> a, () -> new EnumMap<>(vocabulary)));
    }
}
