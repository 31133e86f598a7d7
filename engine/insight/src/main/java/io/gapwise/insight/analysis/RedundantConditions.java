package io.gapwise.insight.analysis;

import io.gapwise.core.cases.Method;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds parts of a rule's condition that decide nothing: alternatives that never hold and tests that always hold, given
 * the rest of the rule and what the earlier stages can conclude. A part that was reported is left out when the others
 * are judged, so that only one of two parts with the same meaning is reported.
 */
final class RedundantConditions {

    private static final Slot BEST = Slot.known(Subject.METHODS, "best");

    private final AnalysisContext inquiry;
    private final RuleLogic logic;
    private final Rule rule;
    private final Map<Condition, Formula> settled = new IdentityHashMap<>();
    private final NamedInTexts named;

    private RedundantConditions(AnalysisContext inquiry, Rule rule) {
        this.inquiry = inquiry;
        this.logic = inquiry.logic();
        this.rule = rule;
        this.named = new NamedInTexts(rule);
    }

    static void check(AnalysisContext inquiry, Stage stage) {
        inquiry.alive(stage).forEach(rule -> new RedundantConditions(inquiry, rule).check());
    }

    private void check() {
        Condition whole = rule.condition();
        List<Formula> context = List.of(logic.asks(rule));
        if (!possible(context, logic.holds(whole).not())) {
            inquiry.report(new Finding(
                    ProblemCode.ALWAYS_SPEAKS,
                    List.of(RuleLocation.of(rule)),
                    "the rule speaks of every case that comes to its stage.",
                    "If that is meant, say so; else mend its condition."));
        } else {
            descend(whole, context);
        }
    }

    /** @param context what holds in exactly those cases in which this part decides whether the rule speaks */
    private void check(Condition part, List<Formula> context) {
        Formula holds = formula(part);
        if (!possible(context, holds)) {
            settle(part, ProblemCode.PART_NEVER_HOLDS, logic.any());
        } else if (possible(context, holds.not())) {
            descend(part, context);
        } else if (!named.in(part)) {
            settle(part, ProblemCode.PART_ALWAYS_HOLDS, logic.all());
        }
    }

    private void descend(Condition part, List<Formula> context) {
        part.visit(
                all -> each(all.parts(), context, true),
                any -> each(any.parts(), context, false),
                not -> check(not.part(), context),
                test -> values(test, context));
    }

    /** Checks the last part first, so that the part that repeats an earlier one is reported, not the earlier one. */
    private void each(List<Condition> parts, List<Formula> context, boolean othersHold) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<Formula> around = new ArrayList<>(context);
            for (int other = 0; other < parts.size(); other++) {
                if (other != i) {
                    Formula formula = formula(parts.get(other));
                    around.add(othersHold ? formula : formula.not());
                }
            }
            check(parts.get(i), around);
        }
    }

    private void values(Condition.Test test, List<Formula> context) {
        if (test.values().size() == 1) {
            return;
        }
        for (int i = 0; i < test.values().size(); i++) {
            @Nullable Object value = test.values().get(i);
            Condition.Test single = new Condition.Test(
                    test.slot(),
                    Operator.EQUAL,
                    Collections.singletonList(value),
                    List.of(test.valueSpans().get(i)),
                    test.valueSpans().get(i));
            if (!possible(context, mayBe(single))) {
                report(single, ProblemCode.PART_NEVER_HOLDS);
            }
        }
    }

    /**
     * Returns a formula that holds wherever the test does. Whether one of several methods ever comes first is asked only
     * as far as it is ranked at all, because each question about sums of weights takes as long as hundreds of others.
     */
    private Formula mayBe(Condition.Test single) {
        return single.slot().equals(BEST) && single.values().get(0) instanceof Method method
                ? logic.ranked(method)
                : logic.holds(single);
    }

    private void settle(Condition part, ProblemCode code, Formula as) {
        settled.put(part, as);
        report(part, code);
    }

    private void report(Condition part, ProblemCode code) {
        boolean never = code == ProblemCode.PART_NEVER_HOLDS;
        inquiry.report(new Finding(
                code,
                List.of(RuleLocation.of(rule, part.span())),
                "%s %s here, whatever the case: the rest of the rule, or what earlier stages conclude, decides it."
                        .formatted(FindingTexts.of(part), never ? "never holds" : "always holds"),
                never
                        ? "Delete it: the rule speaks of the same cases without it. Or mend what was meant."
                        : "Delete it, or mend what was meant: the rule speaks of the same cases without it."));
    }

    private Formula formula(Condition part) {
        Formula fixed = settled.get(part);
        if (fixed != null) {
            return fixed;
        }
        return part.match(
                all -> logic.all(formulas(all.parts())),
                any -> logic.any(formulas(any.parts())),
                not -> formula(not.part()).not(),
                logic::holds);
    }

    private Formula[] formulas(List<Condition> parts) {
        return parts.stream().map(this::formula).toArray(Formula[]::new);
    }

    private boolean possible(List<Formula> context, Formula formula) {
        List<Formula> together = new ArrayList<>(context);
        together.add(formula);
        return logic.isPossible(together.toArray(Formula[]::new));
    }
}
