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
import org.jspecify.annotations.Nullable;

/**
 * Reads off a rule as it was and as it is the tests that say in which cases only one of them speaks, or that both do. It is a
 * guess that the solver has to confirm, and mostly it is right, because most conditions are tests that must all hold.
 */
final class ShiftTests {

    private static final Slot VERDICT = Slot.known(Subject.VERDICT, "value");

    private ShiftTests() {}

    /** Returns the tests of the cases in which a rule speaks, and not another one if there is one. */
    static Optional<List<Condition.Test>> of(Rule speaking, @Nullable Rule silent) {
        Optional<List<Condition.Test>> tests = tests(speaking.condition());
        if (tests.isEmpty()) {
            return Optional.empty();
        }
        List<Condition.Test> all = new ArrayList<>();
        if (speaking.stage() == Stage.METHODS) {
            // Methods are looked for only where learning is part of the answer.
            all.add(Condition.Test.unwritten(VERDICT, Operator.IN, List.of(VerdictValue.TRAINING, VerdictValue.MIXED)));
        }
        all.addAll(tests.get());
        if (silent != null) {
            List<Condition.Test> others =
                    new ArrayList<>(tests(silent.condition()).orElse(List.of()));
            others.removeIf(other ->
                    tests.get().stream().anyMatch(own -> own.canonical().equals(other.canonical())));
            if (others.size() != 1) {
                return Optional.empty();
            }
            Condition.Test denied = others.get(0);
            all.add(Condition.Test.unwritten(denied.slot(), denied.operator().opposite(), denied.values()));
        }
        return Optional.of(joined(all));
    }

    /** Returns the tests that must all hold; nothing where a condition can hold in several ways. */
    private static Optional<List<Condition.Test>> tests(Condition condition) {
        List<Condition.Test> tests = new ArrayList<>();
        return condition.match(
                all -> all.parts().stream()
                                .allMatch(part -> tests(part).map(tests::addAll).isPresent())
                        ? Optional.of(tests)
                        : Optional.empty(),
                any -> Optional.empty(),
                not -> Optional.empty(),
                test -> Optional.of(List.of(test)));
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
