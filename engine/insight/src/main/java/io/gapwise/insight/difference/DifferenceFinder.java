package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.CaseDescriber;
import io.gapwise.insight.logic.Description;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Finds out in which cases two rule sets answer differently, and proves of the others that they do not. */
public final class DifferenceFinder {

    /** The greatest number of kinds of change that are told of one aspect. */
    static final int MOST_KINDS = 6;

    /** The same where sums of weights have to be compared, which takes long. */
    private static final int MOST_KINDS_OF_RANKS = 3;

    /** The greatest number of alternatives by which one set of cases is described. */
    static final int MOST_WAYS = 3;

    /** How many kinds of an aspect are described by several alternatives; each other one by a single one. */
    private static final int DESCRIBED_AT_LENGTH = 3;

    private final RulesCompared rules;
    private final CompletableFuture<Advisor> advisorBefore;
    private final CompletableFuture<Advisor> advisorAfter;
    private final List<AspectDifference> aspects = new ArrayList<>();
    private final Set<Aspect> following = EnumSet.noneOf(Aspect.class);
    private final Set<Aspect> same = EnumSet.noneOf(Aspect.class);
    private final Set<Aspect> undecided = EnumSet.noneOf(Aspect.class);

    private DifferenceFinder(
            RulesCompared rules, CompletableFuture<Advisor> advisorBefore, CompletableFuture<Advisor> advisorAfter) {
        this.rules = rules;
        this.advisorBefore = advisorBefore;
        this.advisorAfter = advisorAfter;
    }

    /** Compares two rule sets in all cases that there are. */
    public static RuleSetDifference between(RuleSet before, RuleSet after) {
        RulesCompared rules = RulesCompared.of(before, after);
        if (rules.readTheSame()) {
            return new RuleSetDifference(
                    rules, List.of(), Set.of(), EnumSet.allOf(Aspect.class), Set.of(), Notes.of(rules));
        }
        CompletableFuture<Advisor> advisorBefore = CompletableFuture.supplyAsync(() -> new Advisor(before));
        CompletableFuture<Advisor> advisorAfter = CompletableFuture.supplyAsync(() -> new Advisor(after));
        // Whether every case is answered asks for the whole of both rule sets. Mostly it is, so it is proven beside the
        // comparison, which is made again without the cases that have no answer where there are such.
        CompletableFuture<Boolean> answered = asksWhetherAnswered(rules)
                ? CompletableFuture.supplyAsync(() -> answersAll(before) && answersAll(after))
                : CompletableFuture.completedFuture(true);
        RuleSetDifference found = new DifferenceFinder(rules, advisorBefore, advisorAfter).run(true);
        return answered.join() ? found : new DifferenceFinder(rules, advisorBefore, advisorAfter).run(false);
    }

    /** What rules judge beside an answer can be shown only of a case that gets one. */
    private static boolean asksWhetherAnswered(RulesCompared rules) {
        return Stream.of(Aspect.ANSWERED, Aspect.PROGRESS, Aspect.PRIORITY, Aspect.PLACE)
                .anyMatch(aspect -> aspect.touchedBy(rules.changed()));
    }

    private RuleSetDifference run(boolean everyCaseAnswered) {
        Comparison conclusions = new Comparison(rules, everyCaseAnswered);
        if (everyCaseAnswered) {
            same.add(Aspect.ANSWERED);
        } else {
            compare(Aspect.ANSWERED, conclusions);
        }
        Map<Aspect, Boolean> told = new EnumMap<>(Aspect.class);
        Optional<ShiftComparison> shifted = conclusions
                .shifts()
                .all()
                .map(shifts ->
                        new ShiftComparison(shifts, rules, conclusions, advisorBefore.join(), advisorAfter.join()))
                .filter(ShiftComparison::shown);
        for (Aspect aspect : EnumSet.range(Aspect.VERDICT, Aspect.WEIGHTS)) {
            if (shifted.filter(ranks -> ranks.decides(aspect)).isPresent()) {
                // Ranks change nowhere but where more or less speaks for something, which is told as well.
                shifted.get().of(aspect).ifPresentOrElse(aspects::add, () -> following.add(aspect));
            } else {
                told.put(aspect, compare(aspect, conclusions));
            }
        }
        Comparison rest = new Comparison(rules, everyCaseAnswered);
        if (shifted.isPresent()) {
            // Nothing of the ranks differs elsewhere, and this takes no sums to say.
            rest.shifts().all().ifPresent(shifts -> shifts.forEach(shift -> rest.passOver(shift.where())));
        }
        told.forEach((aspect, differs) -> {
            if (differs) {
                rest.passOver(rest.kinds(aspect));
            }
        });
        for (Aspect aspect : EnumSet.range(Aspect.MEASURES, Aspect.WORDS)) {
            compare(aspect, rest);
        }
        compareBeside(Aspect.PROGRESS, Stage.PROGRESS, everyCaseAnswered);
        compareBeside(Aspect.PRIORITY, Stage.PRIORITY, everyCaseAnswered);
        compareBeside(Aspect.PLACE, Stage.PLACE, everyCaseAnswered);
        return new RuleSetDifference(rules, aspects, following, same, undecided, Notes.of(rules));
    }

    /** Compares what a stage judges beside an answer, for which it needs a changed rule of its own. */
    private void compareBeside(Aspect aspect, Stage stage, boolean everyCaseAnswered) {
        if (rules.changed().stream().noneMatch(pair -> pair.either().stage() == stage)) {
            noneAlone(aspect);
            return;
        }
        BesideComparison compared =
                BesideComparison.of(aspect, stage, rules, everyCaseAnswered, advisorBefore, advisorAfter);
        if (!compared.words().isEmpty()) {
            tellAlso(Aspect.WORDS, compared.words());
        }
        if (compared.difference().isPresent()) {
            aspects.add(compared.difference().get());
        } else if (compared.whole()) {
            noneAlone(aspect);
        } else {
            undecided.add(aspect);
        }
    }

    /** Adds changes to those that are told of an aspect already. */
    private void tellAlso(Aspect aspect, List<AnswerChange> more) {
        same.remove(aspect);
        following.remove(aspect);
        List<AspectDifference> told =
                aspects.stream().filter(each -> each.aspect() == aspect).toList();
        aspects.removeAll(told);
        List<AnswerChange> all = new ArrayList<>();
        told.forEach(each -> all.addAll(each.changes()));
        all.addAll(more);
        aspects.add(new AspectDifference(
                aspect, all, told.stream().allMatch(AspectDifference::whole) && !undecided.contains(aspect)));
    }

    private static boolean answersAll(RuleSet rules) {
        RuleLogic logic = RuleLogic.of(rules);
        return !logic.isPossible(logic.completes().not());
    }

    /** Compares one aspect, and says whether anything of it can differ. */
    private boolean compare(Aspect aspect, Comparison comparison) {
        List<FormulaOfKind> kinds = comparison.ranksAlike(aspect) ? List.of() : comparison.kinds(aspect);
        if (kinds.isEmpty()) {
            noneAlone(aspect);
            return false;
        }
        CaseDescriber describer = comparison.describer(aspect);
        Formula context = comparison.context(aspect);
        List<Formula> formulas = kinds.stream().map(FormulaOfKind::formula).toList();
        CaseDescriber.Kinds found = aspect.asksForRanks()
                ? describer.kindsOfRanks(context, formulas, MOST_KINDS_OF_RANKS)
                : describer.kinds(context, formulas, MOST_KINDS);
        if (!found.places().isEmpty()) {
            List<AnswerChange> changes = new ArrayList<>();
            for (int place : found.places()) {
                int ways = changes.size() < DESCRIBED_AT_LENGTH && !aspect.asksForRanks() ? MOST_WAYS : 1;
                changes.add(change(kinds.get(place), context, comparison, describer, ways));
            }
            aspects.add(new AspectDifference(aspect, changes, found.whole()));
        } else if (found.whole()) {
            noneAlone(aspect);
        } else {
            undecided.add(aspect);
        }
        if (aspect != Aspect.ANSWERED) {
            comparison.passOver(kinds);
        }
        return true;
    }

    /** Notes that nothing of this aspect differs where nothing more decisive does. */
    private void noneAlone(Aspect aspect) {
        boolean alone = !aspect.besideAnAnswer() && aspects.isEmpty() && undecided.isEmpty();
        (alone || aspect.dependsOnNothingBefore(rules.changed()) ? same : following).add(aspect);
    }

    private AnswerChange change(
            FormulaOfKind kind, Formula alone, Comparison comparison, CaseDescriber describer, int ways) {
        Formula context = comparison.logic().all(alone, kind.context());
        Blame blame = comparison.blame().of(kind);
        return shown(kind, describer.describe(context, kind.formula(), ways), blame);
    }

    private AnswerChange shown(FormulaOfKind kind, Description where, Blame blame) {
        Optional<FoundCase> smallest = where.smallest()
                .map(answers -> FoundCase.of(answers, kind.kind().sentence()));
        if (smallest.isEmpty()) {
            return new AnswerChange(kind.kind(), where, Optional.empty(), smallest, false, List.of(), Blame.NONE);
        }
        AnswerSeen old = AnswerSeen.of(smallest.get().gapCase(), advisorBefore.join());
        AnswerSeen now = AnswerSeen.of(smallest.get().gapCase(), advisorAfter.join());
        // Two texts that are written otherwise may read the same in some case.
        boolean confirmed = kind.isSeen(old, now) || kind.kind().aspect().onlyWording();
        return new AnswerChange(
                kind.kind(), where, Optional.empty(), smallest, confirmed, SeenChanges.between(old, now), blame);
    }
}
