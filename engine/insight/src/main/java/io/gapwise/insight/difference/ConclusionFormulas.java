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
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Translates how two rule sets can come to different conclusions. What both conclude alike has no formula. */
final class ConclusionFormulas {

    private static final String NONE = "none";

    private final StageLogics logics;
    private final RuleLogic before;
    private final RankFormulas ranks;

    ConclusionFormulas(StageLogics logics, Shifts shifts) {
        this.logics = logics;
        before = logics.before();
        ranks = new RankFormulas(logics, shifts);
    }

    /** Returns the logic by which the new rules conclude something of this aspect. */
    private RuleLogic after(Aspect aspect) {
        return switch (aspect) {
            case FIRST_REMEDY, REMEDIES -> logics.from(Stage.REMEDIES);
            case FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED -> logics.from(Stage.METHODS);
            case ANSWERED, VERDICT, WORTH, ALIGNMENT, CONDITIONAL, CAUSES, DISCOUNTED -> logics.after();
            case ORDER, WEIGHTS, MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS, PROGRESS, PRIORITY, PLACE ->
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
            case ORDER -> ranks::order;
            case WEIGHTS -> ranks::weights;
            case MEASURES, CAUTIONS, QUESTIONS, REASONS, WORDS, PROGRESS, PRIORITY, PLACE ->
                throw new IllegalArgumentException(aspect + " is no conclusion that rules read");
        };
        return formulas.get();
    }

    /** Returns the formula without which nothing of an aspect differs for which ranks are compared. */
    Formula ranksOtherwise(Aspect aspect) {
        return ranks.ranksOtherwise(aspect);
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
        return ranks.remediesWeighAlike()
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
}
