package io.gapwise.insight.difference;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.Ranks;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Translates how two rule sets can come to different conclusions. What both conclude alike has no formula. */
final class ConclusionFormulas {

    private static final String NONE = "none";
    private static final Slot ADVISED_REMEDIES = Slot.known(Subject.REMEDIES, "advised");

    private final StageLogics logics;
    private final RuleLogic before;
    private final Map<RuleLogic, Ranks> ranks = new IdentityHashMap<>();

    ConclusionFormulas(StageLogics logics) {
        this.logics = logics;
        before = logics.before();
    }

    /** Returns the logic by which the new rules conclude something of this aspect. */
    private RuleLogic after(Aspect aspect) {
        return switch (aspect) {
            case FIRST_REMEDY, REMEDIES -> logics.from(Stage.REMEDIES);
            case FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED -> logics.from(Stage.METHODS);
            case ANSWERED, VERDICT, WORTH, ALIGNMENT, CONDITIONAL, CAUSES, DISCOUNTED -> logics.after();
            case ORDER, WEIGHTS, MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS ->
                throw new IllegalArgumentException(aspect + " belongs to several stages");
        };
    }

    List<FormulaOfKind> of(Aspect aspect) {
        Supplier<List<FormulaOfKind>> formulas = switch (aspect) {
            case ANSWERED ->
                () -> yesOrNo(aspect, before.completes(), logics.after().completes(), AnswerSeen::answered);
            case VERDICT ->
                () -> word(aspect, Subject.VERDICT, "value", e -> e.verdict().value());
            case WORTH -> this::worth;
            case ALIGNMENT ->
                () -> word(aspect, Subject.TRIAGE, "alignment", e -> e.triage().alignment());
            case CONDITIONAL ->
                () -> yesOrNo(
                        aspect,
                        conditional(before),
                        conditional(logics.after()),
                        s -> s.evaluated(Evaluation::conditional));
            case CAUSES ->
                () -> words(aspect, Subject.CAUSES, "found", e -> e.causes().found());
            case DISCOUNTED ->
                () -> words(
                        aspect, Subject.CAUSES, "discounted", e -> e.causes().discounted());
            case FIRST_REMEDY -> this::firstRemedy;
            case REMEDIES ->
                () -> words(
                        aspect, Subject.REMEDIES, "advised", e -> e.remedies().advised());
            case FIRST_METHOD -> this::firstMethod;
            case METHODS ->
                () -> words(
                        aspect,
                        Subject.METHODS,
                        "advised",
                        e -> e.methodsFound().advised());
            case CONSIDERED ->
                () -> words(
                        aspect,
                        Subject.METHODS,
                        "considered",
                        e -> e.methodsFound().considered());
            case EXCLUDED ->
                () -> words(
                        aspect,
                        Subject.METHODS,
                        "excluded",
                        e -> e.methodsFound().excluded());
            case ORDER -> this::order;
            case WEIGHTS -> this::weights;
            case MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS ->
                throw new IllegalArgumentException(aspect + " is no conclusion that rules read");
        };
        return formulas.get();
    }

    private List<FormulaOfKind> worth() {
        Slot worth = Slot.known(Subject.TRIAGE, "worthPursuing");
        return yesOrNo(
                Aspect.WORTH,
                before.stands(worth, Answer.YES),
                logics.after().stands(worth, Answer.YES),
                seen -> seen.evaluated(e -> e.triage().worthPursuing()));
    }

    private static Formula conditional(RuleLogic logic) {
        return logic.all(
                logic.stands(Slot.known(Subject.VERDICT, "value"), VerdictValue.INSUFFICIENT_EVIDENCE)
                        .not(),
                logic.stands(Slot.known(Subject.TRIAGE, "worthPursuing"), Answer.YES),
                logic.stands(Slot.known(Subject.CAUSES, "onlyClaimed"), Answer.YES));
    }

    /**
     * Returns the formula that by the old rules a formal programme is not how they should learn, so that the second of two
     * summaries is given.
     */
    Formula noCourse() {
        List<Formula> spokenOf = new ArrayList<>();
        List<Formula> advised = new ArrayList<>();
        for (Method method : Method.values()) {
            if (method.formal()) {
                spokenOf.add(before.stands(Slot.known(Subject.METHODS, "considered"), method));
                spokenOf.add(before.stands(Slot.known(Subject.METHODS, "excluded"), method));
                advised.add(before.stands(Slot.known(Subject.METHODS, "advised"), method));
            }
        }
        return before.all(
                before.any(spokenOf.toArray(Formula[]::new)),
                before.any(advised.toArray(Formula[]::new)).not());
    }

    private List<FormulaOfKind> word(Aspect aspect, Subject subject, String path, Function<Evaluation, Object> seen) {
        Slot slot = Slot.known(subject, path);
        return values(
                aspect, slot.property().words(), (logic, word) -> logic.stands(slot, word), s -> s.evaluated(seen));
    }

    private List<FormulaOfKind> firstRemedy() {
        Slot first = Slot.known(Subject.REMEDIES, "first");
        return remediesWeighAlike()
                ? List.of()
                : values(
                        Aspect.FIRST_REMEDY,
                        List.of(Remedy.values()),
                        (logic, remedy) -> logic.stands(first, remedy),
                        AnswerSeen::firstRemedy);
    }

    private List<FormulaOfKind> firstMethod() {
        Slot best = Slot.known(Subject.METHODS, "best");
        return values(
                Aspect.FIRST_METHOD,
                List.of(Method.values()),
                (logic, method) -> logic.stands(best, method),
                AnswerSeen::firstMethod);
    }

    /** Returns a kind for each way in which a value can become another one; that there is none counts as a value. */
    private <V extends Word> List<FormulaOfKind> values(
            Aspect aspect,
            Collection<? extends V> values,
            BiFunction<RuleLogic, V, Formula> stands,
            Function<AnswerSeen, Object> seen) {
        RuleLogic after = after(aspect);
        Map<String, Formula> from = new LinkedHashMap<>();
        Map<String, Formula> to = new LinkedHashMap<>();
        for (V value : values) {
            from.put(value.name(), stands.apply(before, value));
            to.put(value.name(), stands.apply(after, value));
        }
        from.put(NONE, before.any(from.values().toArray(Formula[]::new)).not());
        to.put(NONE, after.any(to.values().toArray(Formula[]::new)).not());
        List<FormulaOfKind> kinds = new ArrayList<>();
        if (!from.equals(to)) {
            from.forEach((old, was) -> to.forEach((now, is) -> {
                if (!old.equals(now)) {
                    add(kinds, new ChangeKind(aspect, "", old, now), was, is, seen);
                }
            }));
        }
        return kinds;
    }

    private <V extends Word> List<FormulaOfKind> words(
            Aspect aspect, Subject subject, String path, Function<Evaluation, Collection<?>> seen) {
        Slot slot = Slot.known(subject, path);
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Word word : slot.property().words()) {
            gainedOrLost(
                    kinds,
                    aspect,
                    word.name(),
                    before.stands(slot, word),
                    after(aspect).stands(slot, word),
                    s -> s.evaluated(e -> seen.apply(e).contains(word)));
        }
        return kinds;
    }

    private List<FormulaOfKind> yesOrNo(Aspect aspect, Formula was, Formula is, Function<AnswerSeen, Object> seen) {
        List<FormulaOfKind> kinds = new ArrayList<>();
        gainedOrLost(kinds, aspect, "", was, is, seen);
        return kinds;
    }

    /** Adds the kinds of change that something begins to hold and that it no longer holds, unless both are one formula. */
    void gainedOrLost(
            List<FormulaOfKind> kinds,
            Aspect aspect,
            String about,
            Formula was,
            Formula is,
            Function<AnswerSeen, Object> seen) {
        if (!was.equals(is)) {
            add(kinds, ChangeKind.gained(aspect, about), was.not(), is, seen);
            add(kinds, ChangeKind.lost(aspect, about), was, is.not(), seen);
        }
    }

    private void add(
            List<FormulaOfKind> kinds, ChangeKind kind, Formula was, Formula is, Function<AnswerSeen, Object> seen) {
        Formula both = before.all(was, is);
        if (!both.equals(before.any())) {
            kinds.add(new FormulaOfKind(kind, was, both, seen));
        }
    }

    private List<FormulaOfKind> order() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        if (!remediesWeighAlike()) {
            RuleLogic after = after(Aspect.REMEDIES);
            order(
                    kinds,
                    after,
                    Remedy.values(),
                    Ranks::isBefore,
                    e -> e.remedies().bestFirst());
        }
        if (!methodsWeighAlike()) {
            RuleLogic after = after(Aspect.METHODS);
            order(
                    kinds,
                    after,
                    Method.values(),
                    Ranks::isBefore,
                    e -> e.methods().bestFirst());
        }
        return kinds;
    }

    /** Says when a rule set puts the first of two words before the other. */
    private interface Precedence<V> {

        Formula isBefore(Ranks ranks, V one, V other);
    }

    private <V extends Word> void order(
            List<FormulaOfKind> kinds,
            RuleLogic after,
            V[] words,
            Precedence<V> precedence,
            Function<Evaluation, List<V>> seen) {
        for (V one : words) {
            for (V other : words) {
                if (one != other) {
                    add(
                            kinds,
                            new ChangeKind(Aspect.ORDER, "", one.name(), other.name()),
                            precedence.isBefore(ranks(before), one, other),
                            precedence.isBefore(ranks(after), other, one),
                            s -> s.evaluated(e ->
                                    seen.apply(e).indexOf(one) < seen.apply(e).indexOf(other)));
                }
            }
        }
    }

    private List<FormulaOfKind> weights() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        for (Remedy remedy : Remedy.values()) {
            add(
                    kinds,
                    new ChangeKind(Aspect.WEIGHTS, remedy.name(), "", ""),
                    before.stands(ADVISED_REMEDIES, remedy),
                    otherWeight(remedy),
                    s -> s.evaluated(e -> e.remedies().sum(remedy)));
        }
        for (Method method : Method.values()) {
            add(
                    kinds,
                    new ChangeKind(Aspect.WEIGHTS, method.name(), "", ""),
                    before.ranked(method),
                    otherWeight(method),
                    s -> s.evaluated(e -> e.methods().sum(method)));
        }
        return kinds;
    }

    private Formula otherWeight(Remedy remedy) {
        return ranks(before).weighsOtherwise(remedy, ranks(after(Aspect.REMEDIES)));
    }

    private Formula otherWeight(Method method) {
        return ranks(before).weighsOtherwise(method, ranks(after(Aspect.METHODS)));
    }

    private boolean remediesWeighAlike() {
        RuleLogic after = after(Aspect.REMEDIES);
        return Arrays.stream(Remedy.values())
                .allMatch(remedy -> otherWeight(remedy).equals(before.any())
                        && before.stands(ADVISED_REMEDIES, remedy).equals(after.stands(ADVISED_REMEDIES, remedy)));
    }

    private boolean methodsWeighAlike() {
        RuleLogic after = after(Aspect.METHODS);
        return Arrays.stream(Method.values())
                .allMatch(method -> otherWeight(method).equals(before.any())
                        && before.ranked(method).equals(after.ranked(method)));
    }

    private Ranks ranks(RuleLogic logic) {
        return ranks.computeIfAbsent(logic, Ranks::of);
    }
}
