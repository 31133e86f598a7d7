package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.CaseDescriber;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates two rule sets for a few aspects in the order in which they decide. What differs in an aspect is looked for where
 * nothing more decisive differs. It holds only what its aspects need, because questions to a small logic are answered
 * faster.
 */
final class Comparison {

    private final RulesCompared rules;
    private final boolean everyCaseAnswered;
    private final RuleLogic before;
    private final StageLogics logics;
    private final Shifts shifts;
    private final ConclusionFormulas conclusions;
    private final BlameFinder blame;
    private @Nullable ReasonFormulas reasons;
    private Formula nothingBefore;

    /** @param everyCaseAnswered whether both rule sets answer every case, so that none has to be left out */
    Comparison(RulesCompared rules, boolean everyCaseAnswered) {
        this.rules = rules;
        this.everyCaseAnswered = everyCaseAnswered;
        before = RuleLogic.of(rules.before());
        logics = new StageLogics(rules.before(), rules.after(), before);
        shifts = new Shifts(rules, logics);
        conclusions = new ConclusionFormulas(logics, shifts);
        blame = new BlameFinder(rules, before);
        nothingBefore = before.all();
    }

    RuleLogic logic() {
        return before;
    }

    BlameFinder blame() {
        return blame;
    }

    Shifts shifts() {
        return shifts;
    }

    /** Returns what can differ in an aspect; nothing where it is read off the rules that nothing can. */
    List<FormulaOfKind> kinds(Aspect aspect) {
        if (!aspect.touchedBy(rules.changed())) {
            return List.of();
        }
        List<FormulaOfKind> kinds = switch (aspect) {
            case MEASURES -> reasons().measures();
            case CAUTIONS -> reasons().cautions();
            case QUESTIONS -> reasons().questions();
            case REASONS -> reasons().reasons();
            case WORDS -> reasons().words();
            case ANSWERED, VERDICT, WORTH, ALIGNMENT, CONDITIONAL, CAUSES, DISCOUNTED -> conclusions.of(aspect);
            case FIRST_REMEDY, REMEDIES, FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED -> conclusions.of(aspect);
            case ORDER, WEIGHTS -> conclusions.of(aspect);
            case PROGRESS, PRIORITY, PLACE -> throw new IllegalArgumentException(aspect + " is no part of an answer");
        };
        return merged(kinds);
    }

    /** Says whether it is proven, without comparing ranks, that nothing of an aspect can differ in its cases. */
    boolean ranksAlike(Aspect aspect) {
        return aspect.asksForRanks()
                && aspect.touchedBy(rules.changed())
                && !before.isPossible(context(aspect), conclusions.ranksOtherwise(aspect));
    }

    /** Returns the formula of the cases in which an aspect is compared. */
    Formula context(Aspect aspect) {
        if (aspect == Aspect.ANSWERED) {
            return before.all();
        }
        return before.all(answered(aspect.comparedFrom()), nothingBefore);
    }

    /** Returns the formula that both rule sets get as far as a stage, or answer where not every case is answered. */
    Formula answered(Stage stage) {
        return everyCaseAnswered
                ? before.all(before.reaches(stage), logics.after().reaches(stage))
                : before.all(before.completes(), logics.after().completes());
    }

    /** Leaves out, from now on, the cases in which one of these holds, because they are told of already. */
    void passOver(List<FormulaOfKind> kinds) {
        passOver(before.any(kinds.stream().map(FormulaOfKind::formula).toArray(Formula[]::new)));
    }

    /** Leaves out, from now on, the cases in which this holds. */
    void passOver(Formula told) {
        nothingBefore = before.all(nothingBefore, told.not());
    }

    CaseDescriber describer(Aspect aspect) {
        return CaseDescriber.of(before, new SlotsToTell(rules).upTo(aspect.told(rules.changed())));
    }

    private ReasonFormulas reasons() {
        if (reasons == null) {
            reasons = new ReasonFormulas(rules, before, conclusions);
        }
        return reasons;
    }

    /** Joins formulas of the same kind, which a rule has that draws several conclusions. */
    private List<FormulaOfKind> merged(List<FormulaOfKind> kinds) {
        Map<ChangeKind, FormulaOfKind> merged = new LinkedHashMap<>();
        kinds.forEach(kind -> merged.merge(
                kind.kind(),
                kind,
                (one, other) -> new FormulaOfKind(
                        one.kind(),
                        before.any(one.context(), other.context()),
                        before.any(one.formula(), other.formula()),
                        one.seen())));
        return List.copyOf(merged.values());
    }
}
