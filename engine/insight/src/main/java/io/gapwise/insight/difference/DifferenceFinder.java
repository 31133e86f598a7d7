package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.CaseDescriber;
import io.gapwise.insight.logic.Description;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.SmallestCase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which cases two rule sets answer differently. The aspects are taken in the order in which they decide, and
 * the logic of a stage is built when its aspects are reached, because questions to a small logic are answered faster.
 */
public final class DifferenceFinder {

    /** The greatest number of kinds of change that are told of one aspect. */
    private static final int MOST_KINDS = 6;

    /** The greatest number of alternatives by which one set of cases is described. */
    private static final int MOST_WAYS = 4;

    /** How many kinds of an aspect are described by several alternatives; each other one by a single one. */
    private static final int DESCRIBED_AT_LENGTH = 3;

    private final RulesCompared rules;
    private final boolean everyCaseAnswered;
    private final RuleLogic before;
    private final RuleLogic after;
    private final ConclusionFormulas conclusions;
    private final SlotsToTell slots;
    private final CompletableFuture<Advisor> advisorBefore;
    private final CompletableFuture<Advisor> advisorAfter;
    private final List<AspectDifference> aspects = new ArrayList<>();
    private final Set<Aspect> following = EnumSet.noneOf(Aspect.class);
    private final Set<Aspect> same = EnumSet.noneOf(Aspect.class);
    private final Set<Aspect> undecided = EnumSet.noneOf(Aspect.class);
    private final BlameFinder blame;
    private Formula nothingBefore;
    private @Nullable ReasonFormulas reasons;

    /** @param everyCaseAnswered whether it may be assumed that both rule sets answer every case */
    private DifferenceFinder(
            RulesCompared rules,
            boolean everyCaseAnswered,
            CompletableFuture<Advisor> advisorBefore,
            CompletableFuture<Advisor> advisorAfter) {
        this.rules = rules;
        this.everyCaseAnswered = everyCaseAnswered;
        this.advisorBefore = advisorBefore;
        this.advisorAfter = advisorAfter;
        before = RuleLogic.of(rules.before());
        after = before.beside(rules.after());
        conclusions = new ConclusionFormulas(before, after);
        slots = new SlotsToTell(rules);
        nothingBefore = before.all();
        blame = new BlameFinder(rules, before);
    }

    /** Compares two rule sets in all cases that there are. */
    public static RuleSetDifference between(RuleSet before, RuleSet after) {
        RulesCompared rules = RulesCompared.of(before, after);
        if (rules.readTheSame()) {
            return new RuleSetDifference(rules, List.of(), Set.of(), EnumSet.allOf(Aspect.class), Set.of(), List.of());
        }
        CompletableFuture<Advisor> advisorBefore = CompletableFuture.supplyAsync(() -> new Advisor(before));
        CompletableFuture<Advisor> advisorAfter = CompletableFuture.supplyAsync(() -> new Advisor(after));
        DifferenceFinder quick = new DifferenceFinder(rules, true, advisorBefore, advisorAfter);
        // Mostly every case is answered. Where that turns out to be wrong, the cases without an answer are left out of all
        // aspects but the one that tells of them.
        return quick.run() ? quick.result() : thorough(rules, advisorBefore, advisorAfter);
    }

    private static RuleSetDifference thorough(
            RulesCompared rules, CompletableFuture<Advisor> advisorBefore, CompletableFuture<Advisor> advisorAfter) {
        DifferenceFinder thorough = new DifferenceFinder(rules, false, advisorBefore, advisorAfter);
        thorough.run();
        return thorough.result();
    }

    private RuleSetDifference result() {
        return new RuleSetDifference(rules, aspects, following, same, undecided, Notes.of(rules));
    }

    /** Compares all aspects, and says whether every case is answered where that was assumed. */
    private boolean run() {
        if (!everyCaseAnswered) {
            compare(Aspect.ANSWERED, before.all(), Stage.MEASURES);
        }
        for (Aspect aspect : EnumSet.range(Aspect.VERDICT, Aspect.DISCOUNTED)) {
            compare(aspect, answered(Stage.REMEDIES), Stage.VERDICT);
        }
        for (Aspect aspect : EnumSet.of(Aspect.FIRST_REMEDY, Aspect.REMEDIES)) {
            compare(aspect, answered(Stage.METHODS), Stage.REMEDIES);
        }
        for (Aspect aspect : EnumSet.range(Aspect.FIRST_METHOD, Aspect.WEIGHTS)) {
            compare(aspect, answered(Stage.MEASURES), Stage.METHODS);
        }
        Formula whole = before.all(before.completes(), after.completes());
        if (everyCaseAnswered) {
            if (before.isPossible(whole.not())) {
                return false;
            }
            same.add(Aspect.ANSWERED);
        }
        for (Aspect aspect : EnumSet.range(Aspect.MEASURES, Aspect.WORDS)) {
            compare(aspect, whole, Stage.MEASURES);
        }
        return true;
    }

    /** Returns the formula that both rule sets get as far as this stage, or to the end where not every case gets there. */
    private Formula answered(Stage stage) {
        return everyCaseAnswered
                ? before.all(before.reaches(stage), after.reaches(stage))
                : before.all(before.completes(), after.completes());
    }

    private void compare(Aspect aspect, Formula compared, Stage last) {
        List<FormulaOfKind> kinds = merged(formulas(aspect));
        Formula differs = before.any(formulas(kinds));
        if (differs.equals(before.any())) {
            same.add(aspect);
            return;
        }
        CaseDescriber describer = CaseDescriber.of(before, slots.upTo(last));
        Formula alone = before.all(compared, nothingBefore);
        List<Formula> each = List.of(formulas(kinds));
        CaseDescriber.Kinds found = describer.kinds(alone, each, MOST_KINDS);
        if (!found.places().isEmpty()) {
            List<AnswerChange> changes = new ArrayList<>();
            for (int place : found.places()) {
                int ways = changes.size() < DESCRIBED_AT_LENGTH ? MOST_WAYS : 1;
                changes.add(change(kinds.get(place), alone, describer, ways));
            }
            aspects.add(new AspectDifference(aspect, changes, found.whole()));
        } else if (!found.whole()) {
            undecided.add(aspect);
        } else {
            follows(aspect, describer.kinds(compared, each, 1));
        }
        if (aspect != Aspect.ANSWERED) {
            nothingBefore = before.all(nothingBefore, differs.not());
        }
    }

    private void follows(Aspect aspect, CaseDescriber.Kinds inAnyCase) {
        Set<Aspect> outcome = !inAnyCase.places().isEmpty() ? following : inAnyCase.whole() ? same : undecided;
        outcome.add(aspect);
    }

    private AnswerChange change(FormulaOfKind kind, Formula alone, CaseDescriber describer, int ways) {
        Description where = describer.describe(before.all(alone, kind.context()), kind.formula(), ways);
        Optional<FoundCase> smallest =
                SmallestCase.of(before).in(alone, kind.formula()).map(answers -> FoundCase.of(answers, kind.kind()
                        .sentence()));
        if (smallest.isEmpty()) {
            return new AnswerChange(kind.kind(), where, smallest, false, List.of(), Blame.NONE);
        }
        AnswerSeen old = AnswerSeen.of(smallest.get().gapCase(), advisorBefore.join());
        AnswerSeen now = AnswerSeen.of(smallest.get().gapCase(), advisorAfter.join());
        boolean confirmed = kind.isSeen(old, now) || kind.kind().aspect().onlyWording();
        return new AnswerChange(
                kind.kind(), where, smallest, confirmed, SeenChanges.between(old, now), blame.of(kind));
    }

    private List<FormulaOfKind> formulas(Aspect aspect) {
        return switch (aspect) {
            case MEASURES -> reasons().measures();
            case CAUTIONS -> reasons().cautions();
            case QUESTIONS -> reasons().questions();
            case REASONS -> reasons().reasons();
            case WORDS -> reasons().words();
            case ANSWERED, VERDICT, WORTH, ALIGNMENT, CONDITIONAL, CAUSES, DISCOUNTED -> conclusions.of(aspect);
            case FIRST_REMEDY, REMEDIES, FIRST_METHOD, METHODS, CONSIDERED, EXCLUDED -> conclusions.of(aspect);
            case ORDER, WEIGHTS -> conclusions.of(aspect);
        };
    }

    private ReasonFormulas reasons() {
        if (reasons == null) {
            reasons = new ReasonFormulas(rules, before, after, conclusions);
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

    private static Formula[] formulas(List<FormulaOfKind> kinds) {
        return kinds.stream().map(FormulaOfKind::formula).toArray(Formula[]::new);
    }
}
