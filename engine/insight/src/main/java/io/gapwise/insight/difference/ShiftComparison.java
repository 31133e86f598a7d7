package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.logic.Description;
import io.gapwise.insight.logic.Formula;
import io.gapwise.insight.logic.RuleLogic;
import io.gapwise.insight.logic.SmallestCase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares ranks where all that changes is how much speaks for remedies or for methods. Where that is takes no sum to say;
 * which ranks change in some of these cases is shown by the engine, and where only one of them is shifted, by what lead it
 * happens follows from the sums themselves.
 */
final class ShiftComparison {

    /** The greatest number of kinds of change that are shown of one aspect. */
    private static final int MOST_KINDS = 3;

    private final List<Shifts.Shift> shifts;
    private final Stage stage;
    private final Set<Word> shifted;
    private final Comparison comparison;
    private final Formula answered;
    private final Advisor before;
    private final Advisor after;
    private final ShiftExamples examples;
    private final Map<Set<Shifts.Shift>, Description> described = new HashMap<>();
    private final Map<ChangeKind, Map<String, Object>> seen;

    /** @param comparison a comparison in which no sums have been added up yet */
    ShiftComparison(
            List<Shifts.Shift> shifts, RulesCompared rules, Comparison comparison, Advisor before, Advisor after) {
        this.shifts = shifts;
        this.comparison = comparison;
        this.before = before;
        this.after = after;
        stage = shifts.get(0).stage();
        shifted = shifts.stream().map(Shifts.Shift::about).collect(Collectors.toCollection(LinkedHashSet::new));
        answered = comparison.answered(Aspect.WEIGHTS.comparedFrom());
        examples = new ShiftExamples(
                stage, shifted, before.inBulk().evaluator(), after.inBulk().evaluator());
        List<Map<String, Object>> around = shifts.stream()
                .flatMap(shift -> around(shift).stream())
                .distinct()
                .toList();
        seen = around.isEmpty() ? Map.of() : examples.seen(rules.after(), around, MOST_KINDS);
    }

    /** Returns answers of cases in which a shift is, one for each alternative. */
    private List<Map<String, Object>> around(Shifts.Shift shift) {
        RuleLogic logic = comparison.logic();
        List<Formula> alternatives = new ArrayList<>(List.of(logic.all()));
        shift.tests().ifPresent(ways -> ways.forEach(way -> alternatives.add(all(way, logic))));
        SmallestCase smallest = SmallestCase.of(logic);
        return alternatives.stream()
                .flatMap(each -> smallest.in(answered, shift.where(), each).stream())
                .toList();
    }

    /** Describes where any of some shifts is, which asks for no sum. */
    private Description where(Collection<Shifts.Shift> some) {
        return described.computeIfAbsent(new LinkedHashSet<>(some), this::described);
    }

    private Description described(Collection<Shifts.Shift> some) {
        RuleLogic logic = comparison.logic();
        Formula any =
                logic.any(some.stream().map(Shifts.Shift::where).distinct().toArray(Formula[]::new));
        List<List<Condition.Test>> ways =
                some.stream().allMatch(shift -> shift.tests().isPresent())
                        ? distinct(some.stream()
                                .flatMap(shift -> shift.tests().orElse(List.of()).stream())
                                .toList())
                        : List.of();
        return !ways.isEmpty() && describes(ways, answered, any, logic)
                ? described(ways)
                : comparison.describer(Aspect.WEIGHTS).describe(answered, any, DifferenceFinder.MOST_WAYS);
    }

    private static List<List<Condition.Test>> distinct(List<List<Condition.Test>> ways) {
        Map<List<String>, List<Condition.Test>> written = new LinkedHashMap<>();
        ways.forEach(way ->
                written.putIfAbsent(way.stream().map(Condition.Test::canonical).toList(), way));
        return List.copyOf(written.values());
    }

    /** Says whether it is proven that one of these holds in the cases in which something does, and in no others. */
    private static boolean describes(
            List<List<Condition.Test>> ways, Formula context, Formula wanted, RuleLogic logic) {
        Formula any = logic.any(ways.stream().map(way -> all(way, logic)).toArray(Formula[]::new));
        return !logic.isPossible(context, any, wanted.not()) && !logic.isPossible(context, wanted, any.not());
    }

    private static Formula all(List<Condition.Test> way, RuleLogic logic) {
        return logic.all(way.stream().map(logic::holds).toArray(Formula[]::new));
    }

    private static Description described(List<List<Condition.Test>> ways) {
        List<Condition.Test> always = ways.get(0).stream()
                .filter(test -> ways.stream().allMatch(way -> contains(way, test)))
                .toList();
        List<List<Condition.Test>> rest = ways.stream()
                .map(way -> way.stream().filter(test -> !contains(always, test)).toList())
                .toList();
        return new Description(always, rest, true, Optional.empty());
    }

    private static boolean contains(List<Condition.Test> tests, Condition.Test wanted) {
        return tests.stream().anyMatch(test -> test.canonical().equals(wanted.canonical()));
    }

    /** Says whether of each thing a case was seen in which nothing changes but how much speaks for it. */
    boolean shown() {
        return shifted.stream().allMatch(word -> seen.containsKey(new ChangeKind(Aspect.WEIGHTS, word.name(), "", "")));
    }

    /** Says whether an aspect is decided by the ranks that change. */
    boolean decides(Aspect aspect) {
        return aspect.asksForRanks() && (!aspect.ofOneStage() || aspect.last() == stage);
    }

    /** Returns how answers differ in an aspect that the ranks decide; nothing where no case was seen in which they do. */
    Optional<AspectDifference> of(Aspect aspect) {
        Map<ChangeKind, Map<String, Object>> kinds = new LinkedHashMap<>(seen);
        kinds.keySet().removeIf(kind -> kind.aspect() != aspect);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        List<AnswerChange> changes = new ArrayList<>();
        kinds.forEach((kind, answers) -> changes.add(change(kind, answers)));
        boolean everyLead = changes.stream().allMatch(change -> change.margin().isPresent());
        // Of one thing that is shifted always in the same direction no other kind is possible than that it gains or
        // loses.
        boolean whole = aspect == Aspect.WEIGHTS || (shifts.size() == 1 && (everyLead || !aspect.comparesSeveral()));
        return Optional.of(new AspectDifference(
                aspect, changes, whole, everyLead ? Lead.ofAnyOther(shifts.get(0), aspect) : Optional.empty()));
    }

    private AnswerChange change(ChangeKind kind, Map<String, Object> answers) {
        FoundCase smallest = FoundCase.of(answers, kind.sentence());
        boolean weight = kind.aspect() == Aspect.WEIGHTS;
        List<Shifts.Shift> behind = shifts.stream()
                .filter(shift -> !weight || shift.about().name().equals(kind.about()))
                .toList();
        Description where = where(behind);
        Optional<Margin> margin =
                shifts.size() == 1 && where.whole() ? Margin.of(kind, shifts.get(0)) : Optional.empty();
        AnswerSeen old = AnswerSeen.of(smallest.gapCase(), before);
        AnswerSeen now = AnswerSeen.of(smallest.gapCase(), after);
        boolean led = old.evaluation().stream()
                .allMatch(evaluation -> margin.isEmpty() || margin.get().holds(evaluation));
        boolean confirmed = examples.kinds(
                        old.evaluation().orElse(null), now.evaluation().orElse(null))
                .contains(kind);
        return new AnswerChange(
                kind,
                (weight || margin.isPresent() ? where : where.onlyAlways()).showing(Optional.of(answers)),
                margin,
                Optional.of(smallest),
                confirmed && led,
                SeenChanges.between(old, now),
                blame(behind, old, now));
    }

    /** Names of the changed rules those that speak in the case that is shown, by the old rules or by the new ones. */
    private static Blame blame(List<Shifts.Shift> behind, AnswerSeen old, AnswerSeen now) {
        Set<Rule> spoke = Stream.of(old, now)
                .flatMap(seen -> seen.evaluation().stream())
                .flatMap(evaluation -> evaluation.spoke().stream())
                .collect(Collectors.toSet());
        List<RulePair> pairs = behind.stream()
                .map(Shifts.Shift::pair)
                .filter(pair -> spoke.contains(pair.before()) || spoke.contains(pair.after()))
                .distinct()
                .toList();
        return pairs.size() == 1 ? new Blame(pairs, List.of()) : new Blame(List.of(), pairs);
    }
}
