package io.gapwise.insight.logic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a case of which nothing can be left out. It begins with a case in which nothing is answered, and answers what the
 * solver proves to be in the way of what is wanted; so it asks far fewer questions than there are fields.
 */
public final class SmallestCase {

    private final Circuit circuit;
    private final CaseTerms terms;
    private final TermsBeside beside;
    private final boolean alsoBeside;
    private final Example example;
    private Solver.Outcome last = Solver.Outcome.UNDECIDED;
    private List<Integer> allOfIt = List.of();

    private SmallestCase(RuleLogic logic, boolean alsoBeside) {
        circuit = logic.circuit();
        terms = logic.answers();
        beside = logic.beside();
        this.alsoBeside = alsoBeside;
        example = new Example(circuit, terms);
    }

    public static SmallestCase of(RuleLogic logic) {
        return new SmallestCase(logic, false);
    }

    /** Returns one that also finds what is sent beside the case, and says it by its path in the contract. */
    static SmallestCase alsoBeside(RuleLogic logic) {
        return new SmallestCase(logic, true);
    }

    /**
     * Returns the answers, by contract path, of a case in which all of these hold, so that none of the answers can be left
     * out alone; or nothing if there is no such case or the solver gave up.
     */
    public Optional<Map<String, Object>> in(Formula... wanted) {
        List<Integer> assumed =
                Stream.of(wanted).map(Formula::literal).collect(Collectors.toCollection(ArrayList::new));
        List<Integer> answered = new ArrayList<>();
        Set<Integer> empty = nothingAnswered();
        Map<String, Object> found = found(assumed, empty);
        while (found == null) {
            Integer inTheWay = last == Solver.Outcome.IMPOSSIBLE ? inTheWay(empty) : null;
            if (inTheWay == null) {
                return Optional.empty();
            }
            empty.remove(inTheWay);
            answered.add(inTheWay);
            found = found(assumed, empty);
        }
        for (int each : answered.subList(0, answered.size() - (answered.isEmpty() ? 0 : 1))) {
            empty.add(each);
            Map<String, Object> smaller = found(assumed, empty);
            if (smaller == null) {
                empty.remove(each);
            } else {
                found = smaller;
            }
        }
        return Optional.of(Collections.unmodifiableMap(found));
    }

    /** Finds the case again that was returned last, so that the circuit can be read of it. */
    Solver.Outcome again() {
        return circuit.seek(Circuit.literals(allOfIt));
    }

    private @Nullable Map<String, Object> found(List<Integer> assumed, Set<Integer> empty) {
        List<Integer> all =
                Stream.of(assumed, empty).flatMap(Collection::stream).toList();
        last = circuit.seek(Circuit.literals(all));
        if (last != Solver.Outcome.POSSIBLE) {
            return null;
        }
        allOfIt = all;
        Map<String, Object> answers = new LinkedHashMap<>(example.answers());
        if (alsoBeside) {
            answers.putAll(beside.found());
        }
        return answers;
    }

    private @Nullable Integer inTheWay(Set<Integer> empty) {
        for (int literal : circuit.impossibleTogether()) {
            if (empty.contains(literal)) {
                return literal;
            }
        }
        return null;
    }

    /** Returns the propositions that nobody said anything, that nothing is answered, and that no set contains anything. */
    private Set<Integer> nothingAnswered() {
        Set<Integer> empty = new LinkedHashSet<>(terms.statements().nothingSaid());
        terms.questions().values().forEach(question -> empty.addAll(question.nothing()));
        if (alsoBeside) {
            empty.addAll(beside.nothing());
        }
        empty.remove(Circuit.TRUE);
        empty.remove(Circuit.FALSE);
        return empty;
    }
}
