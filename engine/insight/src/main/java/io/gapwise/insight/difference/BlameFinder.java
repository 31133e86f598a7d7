package io.gapwise.insight.difference;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the changed rules without which a change does not happen, by putting them back as they were. */
final class BlameFinder {

    /** The greatest number of changed rules that are put back one after the other; it takes a new translation for each. */
    private static final int MOST_RULES = 12;

    /** How many changes are looked into; the first ones decide most. */
    private static final int MOST_CHANGES = 8;

    private final RulesCompared rules;
    private final RuleLogic before;
    private final List<RulePair> changed;
    private final Map<List<RulePair>, ConclusionFormulas> reverted = new HashMap<>();
    private int looked;

    BlameFinder(RulesCompared rules, RuleLogic before) {
        this.rules = rules;
        this.before = before;
        changed = rules.changed().stream()
                .filter(pair -> pair.either().stage().answers())
                .toList();
    }

    Blame of(FormulaOfKind kind) {
        List<RulePair> itself = changed.stream()
                .filter(pair -> pair.name().equals(kind.kind().about()))
                .toList();
        if (changed.size() == 1) {
            return new Blame(changed, List.of());
        } else if (!itself.isEmpty()) {
            return new Blame(itself, List.of());
        } else if (kind.kind().aspect().compareTo(Aspect.WEIGHTS) > 0
                || changed.size() > MOST_RULES
                || looked++ >= MOST_CHANGES) {
            return Blame.NONE;
        }
        List<RulePair> alone = changed.stream()
                .filter(pair -> removes(List.of(pair), kind.kind()))
                .toList();
        return alone.isEmpty() ? new Blame(List.of(), together(kind.kind())) : new Blame(alone, List.of());
    }

    /** Leaves out of all changed rules each one that need not be put back as well. */
    private List<RulePair> together(ChangeKind kind) {
        List<RulePair> together = new ArrayList<>(changed);
        for (RulePair pair : changed) {
            List<RulePair> fewer = new ArrayList<>(together);
            fewer.remove(pair);
            if (removes(fewer, kind)) {
                together = fewer;
            }
        }
        return together;
    }

    /** Says whether it is proven that the change does not happen where these rules are put back. */
    private boolean removes(List<RulePair> putBack, ChangeKind kind) {
        Formula[] formulas = reverted.computeIfAbsent(putBack, this::formulas).of(kind.aspect()).stream()
                .filter(other -> other.kind().equals(kind))
                .map(FormulaOfKind::formula)
                .toArray(Formula[]::new);
        return !before.isPossible(before.any(formulas));
    }

    private ConclusionFormulas formulas(List<RulePair> putBack) {
        RuleSet reverted = rules.without(putBack);
        StageLogics logics = new StageLogics(rules.before(), reverted, before);
        return new ConclusionFormulas(logics, new Shifts(RulesCompared.of(rules.before(), reverted), logics));
    }
}
