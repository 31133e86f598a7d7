package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Describes sets of cases by few and short alternatives. It takes a case of the set, leaves out of it whatever the set
 * does not depend on, and goes on with a case that the alternatives so far do not cover.
 */
public final class CaseDescriber {

    /**
     * A description asks hundreds of questions, and what is not proved soon is told rather than left out. Sums of weights
     * take far more conflicts than anything else.
     */
    private static final int PATIENCE = 200;

    private static final int PATIENCE_WITH_RANKS = 1_000;

    private final Circuit circuit;
    private final SmallestCase smallest;
    private final List<List<Telling>> tiers = new ArrayList<>();

    private CaseDescriber(RuleLogic logic, List<? extends Collection<Slot>> tiers) {
        circuit = logic.circuit();
        smallest = SmallestCase.alsoBeside(logic);
        Set<Slot> seen = new LinkedHashSet<>();
        for (Collection<Slot> tier : tiers) {
            this.tiers.add(tier.stream()
                    .filter(seen::add)
                    .map(slot -> logic.termOf(slot).telling(slot))
                    .toList());
        }
    }

    /**
     * @param logic says what the slots hold
     * @param tiers what may be told, the most telling first; later ones are used only where the earlier ones do not
     *     suffice
     */
    public static CaseDescriber of(RuleLogic logic, List<? extends Collection<Slot>> tiers) {
        return new CaseDescriber(logic, tiers);
    }

    /**
     * Describes the cases of a context in which something holds.
     *
     * @param context what holds of every case that is spoken of, and need not be told
     * @param most the greatest number of alternatives
     */
    public Description describe(Formula context, Formula wanted, int most) {
        circuit.patience(PATIENCE);
        try {
            return described(context, wanted, most);
        } finally {
            circuit.fullPatience();
        }
    }

    private Description described(Formula context, Formula wanted, int most) {
        List<Found> found = new ArrayList<>();
        Optional<Map<String, Object>> first = Optional.empty();
        Formula left = new Formula(circuit.and(context.literal(), wanted.literal()));
        Solver.Outcome more = circuit.seek(left.literal());
        while (more == Solver.Outcome.POSSIBLE && found.size() < most) {
            // A case with few answers is like those that people think of, and so are the alternatives made from it.
            Optional<Map<String, Object>> few = smallest.in(left);
            first = first.isPresent() ? first : few;
            more = few.isPresent() ? smallest.again() : circuit.seek(left.literal());
            Found next = more == Solver.Outcome.POSSIBLE ? generalised(context.literal(), wanted.literal()) : null;
            if (next == null) {
                more = Solver.Outcome.UNDECIDED;
            } else {
                found.add(next);
                left = new Formula(circuit.and(left.literal(), -circuit.and(List.copyOf(next.kept()))));
                more = circuit.seek(left.literal());
            }
        }
        boolean whole = more == Solver.Outcome.IMPOSSIBLE;
        Set<Integer> always = always(found, whole, context.literal(), wanted.literal());
        return new Description(
                tests(always),
                alternatives(found, always).stream().map(this::tests).toList(),
                whole,
                first);
    }

    /** Returns what each alternative says beside what always holds, without those that say no more than another one. */
    private static List<Set<Integer>> alternatives(List<Found> found, Set<Integer> always) {
        List<Set<Integer>> ways = found.stream()
                .map(way -> way.kept().stream()
                        .filter(literal -> !always.contains(literal))
                        .collect(Collectors.toSet()))
                .distinct()
                .toList();
        return ways.stream()
                .filter(way -> ways.stream().noneMatch(other -> other != way && way.containsAll(other)))
                .toList();
    }

    /**
     * Finds out which of these hold in some case of a context, of which at least one holds in each.
     *
     * @param most the greatest number that is looked for
     * @return their places in the list, and whether it is proven that there are no others
     */
    public Kinds kinds(Formula context, List<Formula> kinds, int most) {
        return foundKinds(context, kinds, most);
    }

    /** Does the same where sums of weights have to be compared; it gives up sooner, and says so. */
    public Kinds kindsOfRanks(Formula context, List<Formula> kinds, int most) {
        circuit.patience(PATIENCE_WITH_RANKS);
        try {
            return foundKinds(context, kinds, most);
        } finally {
            circuit.fullPatience();
        }
    }

    private Kinds foundKinds(Formula context, List<Formula> kinds, int most) {
        Set<Integer> found = new TreeSet<>();
        Solver.Outcome more = another(context, kinds, found);
        while (more == Solver.Outcome.POSSIBLE && found.size() < most) {
            for (int place = 0; place < kinds.size(); place++) {
                if (circuit.holds(kinds.get(place).literal())) {
                    found.add(place);
                }
            }
            more = another(context, kinds, found);
        }
        return new Kinds(List.copyOf(found), more == Solver.Outcome.IMPOSSIBLE);
    }

    /** Looks for a case of the context in which one of the kinds holds that were not found yet. */
    private Solver.Outcome another(Formula context, List<Formula> kinds, Set<Integer> found) {
        List<Integer> others = IntStream.range(0, kinds.size())
                .filter(place -> !found.contains(place))
                .mapToObj(place -> kinds.get(place).literal())
                .toList();
        return circuit.seek(context.literal(), circuit.or(others));
    }

    /**
     * Holds which kinds there are.
     *
     * @param whole whether it is proven that there are no others
     */
    public record Kinds(List<Integer> places, boolean whole) {}

    /** Holds what is kept of a case that was found, and what held in it of that which is most telling. */
    private record Found(Set<Integer> kept, Set<Integer> telling) {}

    /**
     * Leaves out of the case that was found last what is not needed for the wish to hold.
     *
     * @return nothing if not even the whole case was proven to suffice
     */
    private @Nullable Found generalised(int context, int wanted) {
        List<List<List<Integer>>> groups = groups();
        Set<Integer> telling = groups.get(0).stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<Integer> assumed = new LinkedHashSet<>();
        for (int last = 0; last < groups.size(); last++) {
            // A proof rests on what is assumed first. What is concluded last is nearest to what the set depends on.
            List<List<Integer>> nearestFirst = new ArrayList<>(groups.get(last));
            Collections.reverse(nearestFirst);
            nearestFirst.forEach(assumed::addAll);
            if (suffices(assumed, context, wanted)) {
                Set<Integer> kept = assumed;
                for (int group = last; group >= 0; group--) {
                    kept = without(groups.get(group), kept, context, wanted);
                }
                return new Found(kept, telling);
            }
        }
        return null;
    }

    /** Lists what holds in the case that was found last, value by value; what sets lack comes after the rest of its tier. */
    private List<List<List<Integer>>> groups() {
        List<List<List<Integer>>> groups = new ArrayList<>();
        for (List<Telling> tier : tiers) {
            groups.add(tier.stream().map(each -> each.holding(circuit::holds)).toList());
            groups.add(tier.stream().map(each -> each.lacking(circuit::holds)).toList());
        }
        return groups;
    }

    /** Leaves out whole values of a group first, then single literals of those that are left. */
    private Set<Integer> without(List<List<Integer>> group, Set<Integer> of, int context, int wanted) {
        Set<Integer> droppable = group.stream().flatMap(List::stream).collect(Collectors.toSet());
        List<List<Integer>> inTurn = new ArrayList<>(group);
        droppable.forEach(literal -> inTurn.add(List.of(literal)));
        Set<Integer> kept = of;
        for (List<Integer> dropped : inTurn) {
            if (dropped.stream().anyMatch(kept::contains)) {
                Set<Integer> less = new LinkedHashSet<>(kept);
                dropped.forEach(less::remove);
                if (suffices(less, context, wanted)) {
                    Set<Integer> used = used();
                    less.removeIf(literal -> droppable.contains(literal) && !used.contains(literal));
                    kept = less;
                }
            }
        }
        return kept;
    }

    /** Returns those of the assumptions that the last proof used. */
    private Set<Integer> used() {
        return IntStream.of(circuit.impossibleTogether()).boxed().collect(Collectors.toSet());
    }

    private boolean suffices(Set<Integer> assumed, int context, int wanted) {
        List<Integer> together = new ArrayList<>(assumed);
        together.add(context);
        together.add(-wanted);
        return !circuit.possible(Circuit.literals(together));
    }

    /**
     * Returns what holds in every case of the set: what all alternatives share where they are all, and what is proven of the
     * set of that which is most telling, also where the context alone would do.
     */
    private Set<Integer> always(List<Found> found, boolean whole, int context, int wanted) {
        Set<Integer> always = new LinkedHashSet<>();
        if (found.isEmpty()) {
            return always;
        }
        Found first = found.get(0);
        first.kept().stream()
                .filter(literal -> found.stream().allMatch(way -> way.kept().contains(literal)))
                .filter(literal -> whole || !circuit.possible(context, wanted, -literal))
                .forEach(always::add);
        first.telling().stream()
                .filter(literal -> found.stream().allMatch(way -> way.telling().contains(literal)))
                .filter(literal -> !circuit.possible(context, wanted, -literal))
                .forEach(always::add);
        return always;
    }

    private List<Condition.Test> tests(Set<Integer> kept) {
        return tiers.stream()
                .flatMap(List::stream)
                .flatMap(telling -> telling.tests(kept).stream())
                .toList();
    }
}
