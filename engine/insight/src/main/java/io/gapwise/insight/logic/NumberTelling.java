package io.gapwise.insight.logic;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells between which bounds a number lies and whether there is one.
 *
 * @param bounds the bounds that rules name, the least first
 * @param known the proposition that there is a number
 */
record NumberTelling(Slot slot, List<Bound> bounds, int known) implements Telling {

    /**
     * Holds a place that divides the numbers: just below a value, or just above it.
     *
     * @param beyond the proposition that the number is known and lies beyond it
     * @param before the proposition that the number is known and does not
     */
    record Bound(BigDecimal value, boolean above, int beyond, int before) {}

    @Override
    public List<Integer> holding(IntPredicate holds) {
        List<Integer> holding = new ArrayList<>();
        List<Integer> beyond = new ArrayList<>();
        for (Bound bound : bounds) {
            if (holds.test(bound.beyond())) {
                beyond.add(bound.beyond());
            } else if (holds.test(known)) {
                holding.add(bound.before());
            }
        }
        Collections.reverse(beyond);
        holding.addAll(beyond);
        holding.add(holds.test(known) ? known : -known);
        return holding.stream().filter(literal -> literal != Circuit.TRUE).toList();
    }

    @Override
    public List<Condition.Test> tests(Set<Integer> kept) {
        Bound least = null;
        Bound most = null;
        for (Bound bound : bounds) {
            least = kept.contains(bound.beyond()) ? bound : least;
            most = most == null && kept.contains(bound.before()) ? bound : most;
        }
        if (least == null && most == null) {
            return kept.contains(known)
                    ? List.of(Telling.test(slot, Operator.NOT_EQUAL, (Object) null))
                    : kept.contains(-known) ? List.of(Telling.test(slot, Operator.EQUAL, (Object) null)) : List.of();
        }
        return between(least, most);
    }

    private List<Condition.Test> between(@Nullable Bound least, @Nullable Bound most) {
        if (least != null && most != null && onlyOne(least, most)) {
            return List.of(Telling.test(slot, Operator.EQUAL, number(least)));
        }
        List<Condition.Test> tests = new ArrayList<>();
        if (least != null) {
            tests.add(Telling.test(slot, least.above() ? Operator.MORE : Operator.MORE_OR_EQUAL, number(least)));
        }
        if (most != null) {
            tests.add(Telling.test(slot, most.above() ? Operator.LESS_OR_EQUAL : Operator.LESS, number(most)));
        }
        return tests;
    }

    private boolean onlyOne(Bound least, Bound most) {
        BigDecimal from = least.value();
        BigDecimal to = most.value();
        return whole()
                ? !least.above() && !most.above() && from.add(BigDecimal.ONE).compareTo(to) == 0
                : !least.above() && most.above() && from.compareTo(to) == 0;
    }

    private boolean whole() {
        return slot.property().kind() == Property.Kind.WHOLE_NUMBER;
    }

    private Object number(Bound bound) {
        return whole() ? (Object) bound.value().intValueExact() : bound.value();
    }
}
