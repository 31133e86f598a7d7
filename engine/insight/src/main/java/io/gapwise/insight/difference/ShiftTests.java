package io.gapwise.insight.difference;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads off a rule as it was and as it is the tests that say in which cases only one of them speaks, or that both do. It is a
 * guess that the solver has to confirm, and mostly it is right, because most conditions are tests that must all hold, with an
 * alternative here and there.
 */
final class ShiftTests {

    private static final Slot VERDICT = Slot.known(Subject.VERDICT, "value");

    /** Nobody reads more alternatives than that. */
    private static final int MOST_WAYS = 6;

    private ShiftTests() {}

    /**
     * Returns the tests of the cases in which a rule speaks, and not another one if there is one.
     *
     * @return alternatives, of each of which all tests must hold; nothing where they are many or cannot be read off
     */
    static Optional<List<List<Condition.Test>>> of(Rule speaking, @Nullable Rule silent) {
        List<Condition.Test> beside = new ArrayList<>();
        if (speaking.stage() == Stage.METHODS) {
            // Methods are looked for only where learning is part of the answer.
            beside.add(
                    Condition.Test.unwritten(VERDICT, Operator.IN, List.of(VerdictValue.TRAINING, VerdictValue.MIXED)));
        }
        List<Condition.Test> denied = new ArrayList<>();
        if (silent != null) {
            Optional<Condition.Test> other = onlyOther(speaking.condition(), silent.condition());
            if (other.isEmpty()) {
                return Optional.empty();
            }
            denied.add(opposite(other.get()));
        }
        return ways(speaking.condition())
                .map(ways -> ways.stream()
                        .map(way -> joined(together(together(beside, way), denied)))
                        .toList());
    }

    /** Returns the only test that one condition has beside parts of another one. */
    private static Optional<Condition.Test> onlyOther(Condition speaking, Condition silent) {
        Set<String> shared = parts(speaking).stream().map(Condition::canonical).collect(Collectors.toSet());
        List<Condition> others = parts(silent).stream()
                .filter(part -> !shared.contains(part.canonical()))
                .toList();
        return others.size() == 1 ? others.get(0).asTest() : Optional.empty();
    }

    /** Lists the parts that must all hold. */
    private static List<Condition> parts(Condition condition) {
        return condition.match(
                all -> all.parts().stream()
                        .flatMap(part -> parts(part).stream())
                        .toList(),
                List::of,
                List::of,
                List::of);
    }

    /** Returns the ways in which a condition can hold; nothing where they are many or something compound is denied. */
    private static Optional<List<List<Condition.Test>>> ways(Condition condition) {
        return condition.match(
                all -> {
                    List<List<Condition.Test>> ways = List.of(List.of());
                    for (Condition part : all.parts()) {
                        List<List<Condition.Test>> before = ways;
                        ways = ways(part).orElse(List.of()).stream()
                                .flatMap(more -> before.stream().map(way -> together(way, more)))
                                .toList();
                    }
                    return few(ways);
                },
                any -> {
                    List<List<Condition.Test>> ways = new ArrayList<>();
                    for (Condition part : any.parts()) {
                        Optional<List<List<Condition.Test>>> more = ways(part);
                        if (more.isEmpty()) {
                            return Optional.empty();
                        }
                        ways.addAll(more.get());
                    }
                    return few(ways);
                },
                not -> not.part().asTest().map(test -> List.of(List.of(opposite(test)))),
                test -> Optional.of(List.of(List.of(test))));
    }

    private static Optional<List<List<Condition.Test>>> few(List<List<Condition.Test>> ways) {
        return ways.isEmpty() || ways.size() > MOST_WAYS ? Optional.empty() : Optional.of(ways);
    }

    private static List<Condition.Test> together(List<Condition.Test> some, List<Condition.Test> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Condition.Test opposite(Condition.Test test) {
        return Condition.Test.unwritten(test.slot(), test.operator().opposite(), test.values());
    }

    /** Joins the tests of one word to a single one. */
    private static List<Condition.Test> joined(List<Condition.Test> tests) {
        Map<Slot, List<Condition.Test>> bySlot = new LinkedHashMap<>();
        tests.forEach(test ->
                bySlot.computeIfAbsent(test.slot(), slot -> new ArrayList<>()).add(test));
        List<Condition.Test> joined = new ArrayList<>();
        bySlot.forEach((slot, of) -> {
            if (of.size() > 1
                    && slot.property().kind() == Property.Kind.WORD
                    && !slot.property().optional()) {
                joined.add(oneOf(slot, of));
            } else {
                joined.addAll(of);
            }
        });
        return joined;
    }

    private static Condition.Test oneOf(Slot slot, List<Condition.Test> tests) {
        List<Object> left = new ArrayList<>();
        FlatFact fact = new FlatFact();
        for (Word word : slot.property().words()) {
            fact.put(slot, word);
            if (tests.stream().allMatch(test -> test.holds(fact))) {
                left.add(word);
            }
        }
        return Condition.Test.unwritten(slot, left.size() == 1 ? Operator.EQUAL : Operator.IN, left);
    }
}
