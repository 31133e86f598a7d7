package io.gapwise.insight.difference;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Translates how two rule sets can rank the same remedies and methods differently. */
final class RankFormulas {

    private static final Slot ADVISED_REMEDIES = Slot.known(Subject.REMEDIES, "advised");

    private final StageLogics logics;
    private final RuleLogic before;
    private final Shifts shifts;
    private final Map<RuleLogic, Ranks> ranks = new IdentityHashMap<>();

    RankFormulas(StageLogics logics, Shifts shifts) {
        this.logics = logics;
        this.shifts = shifts;
        before = logics.before();
    }

    /** Returns a kind for each two remedies, and each two methods, that can change their places. */
    List<FormulaOfKind> order() {
        List<FormulaOfKind> kinds = new ArrayList<>();
        if (!remediesWeighAlike()) {
            RuleLogic after = logics.from(Stage.REMEDIES);
            order(
                    kinds,
                    after,
                    Remedy.values(),
                    Ranks::isBefore,
                    e -> e.remedies().bestFirst());
        }
        if (!methodsWeighAlike()) {
            RuleLogic after = logics.from(Stage.METHODS);
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

    /** Returns a kind for each remedy and each method for which more or less can speak. */
    List<FormulaOfKind> weights() {
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
        return shifts.of(remedy)
                .orElseGet(() -> ranks(before).weighsOtherwise(remedy, ranks(logics.from(Stage.REMEDIES))));
    }

    private Formula otherWeight(Method method) {
        return shifts.of(method)
                .orElseGet(() -> ranks(before).weighsOtherwise(method, ranks(logics.from(Stage.METHODS))));
    }

    /**
     * Returns the formula that other remedies or methods are ranked, or that more or less speaks for one. Where it does not
     * hold, nothing comes in another order; and it compares no sums of weights but those that can differ.
     */
    Formula ranksOtherwise(Aspect aspect) {
        List<Formula> otherwise = new ArrayList<>();
        if (aspect.last() == Stage.REMEDIES || !aspect.ofOneStage()) {
            RuleLogic after = logics.from(Stage.REMEDIES);
            for (Remedy remedy : Remedy.values()) {
                otherwise.add(otherWeight(remedy));
                differs(otherwise, before.stands(ADVISED_REMEDIES, remedy), after.stands(ADVISED_REMEDIES, remedy));
            }
        }
        if (aspect.last() == Stage.METHODS) {
            RuleLogic after = logics.from(Stage.METHODS);
            for (Method method : Method.values()) {
                otherwise.add(otherWeight(method));
                differs(otherwise, before.ranked(method), after.ranked(method));
            }
        }
        return before.any(otherwise.toArray(Formula[]::new));
    }

    private void differs(List<Formula> otherwise, Formula was, Formula is) {
        otherwise.add(before.all(was, is.not()));
        otherwise.add(before.all(is, was.not()));
    }

    /** Says whether it is one and the same formula which remedies are advised, and how much they weigh. */
    boolean remediesWeighAlike() {
        RuleLogic after = logics.from(Stage.REMEDIES);
        return Arrays.stream(Remedy.values())
                .allMatch(remedy -> otherWeight(remedy).equals(before.any())
                        && before.stands(ADVISED_REMEDIES, remedy).equals(after.stands(ADVISED_REMEDIES, remedy)));
    }

    private boolean methodsWeighAlike() {
        RuleLogic after = logics.from(Stage.METHODS);
        return Arrays.stream(Method.values())
                .allMatch(method -> otherWeight(method).equals(before.any())
                        && before.ranked(method).equals(after.ranked(method)));
    }

    private Ranks ranks(RuleLogic logic) {
        return ranks.computeIfAbsent(logic, Ranks::of);
    }

    private void add(
            List<FormulaOfKind> kinds, ChangeKind kind, Formula was, Formula is, Function<AnswerSeen, Object> seen) {
        Formula both = before.all(was, is);
        if (!both.equals(before.any())) {
            kinds.add(new FormulaOfKind(kind, was, both, seen));
        }
    }
}
