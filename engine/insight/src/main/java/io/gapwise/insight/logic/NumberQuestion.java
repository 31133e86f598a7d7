package io.gapwise.insight.logic;

import io.gapwise.core.cases.Property;
import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A question that is answered by a number. There is a proposition for each side of each bound that rules compare the
 * number with; it is made when it is first needed. Between two different bounds there is always a number.
 */
final class NumberQuestion extends NumberTerm implements Question {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Circuit circuit;
    private final Property property;
    private final boolean whole;
    private final int known;
    private final TreeMap<Cut, Integer> cuts = new TreeMap<>();

    /** A place at which the numbers are divided: just below the value, or just above it. */
    private record Cut(BigDecimal value, boolean above) implements Comparable<Cut> {

        boolean below(BigDecimal number) {
            int compared = number.compareTo(value);
            return above ? compared > 0 : compared >= 0;
        }

        @Override
        public int compareTo(Cut other) {
            int byValue = value.compareTo(other.value);
            return byValue != 0 ? byValue : Boolean.compare(above, other.above);
        }
    }

    NumberQuestion(Circuit circuit, Property property) {
        this.circuit = circuit;
        this.property = property;
        this.whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        this.known = circuit.input(answered(circuit.samples()));
    }

    private static long[] answered(ProbeCases samples) {
        long[] answered = ProbeCases.none();
        for (int sample = 0; sample < ProbeCases.SIZE; sample++) {
            if (!samples.open(sample)) {
                ProbeCases.set(answered, sample);
            }
        }
        return answered;
    }

    @Override
    int atLeast(BigDecimal least) {
        if (whole) {
            return least(least.setScale(0, RoundingMode.CEILING));
        }
        return least.compareTo(min()) <= 0 ? known : beyond(new Cut(least, false));
    }

    @Override
    int above(BigDecimal bound) {
        if (whole) {
            return least(bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
        }
        return bound.compareTo(min()) < 0 ? known : beyond(new Cut(bound, true));
    }

    @Override
    int known() {
        return known;
    }

    @Override
    Circuit circuit() {
        return circuit;
    }

    private BigDecimal min() {
        return BigDecimal.valueOf(property.min());
    }

    private int least(BigDecimal number) {
        if (number.compareTo(min()) <= 0) {
            return known;
        }
        return number.compareTo(BigDecimal.valueOf(property.max())) > 0
                ? Circuit.FALSE
                : beyond(new Cut(number, false));
    }

    private int beyond(Cut cut) {
        Integer made = cuts.get(cut);
        if (made != null) {
            return made;
        }
        Map.Entry<Cut, Integer> lower = cuts.lowerEntry(cut);
        Map.Entry<Cut, Integer> higher = cuts.higherEntry(cut);
        int weaker = lower == null ? known : lower.getValue();
        int stronger = higher == null ? Circuit.FALSE : higher.getValue();
        int beyond = circuit.input(circuit.samples().between(stronger, weaker));
        circuit.require(-beyond, weaker);
        circuit.require(-stronger, beyond);
        cuts.put(cut, beyond);
        return beyond;
    }

    @Override
    public Telling telling(Slot slot) {
        List<NumberTelling.Bound> bounds = new ArrayList<>();
        cuts.forEach((cut, beyond) ->
                bounds.add(new NumberTelling.Bound(cut.value(), cut.above(), beyond, circuit.and(known, -beyond))));
        return new NumberTelling(slot, bounds, known);
    }

    @Override
    public int unanswered() {
        return -known;
    }

    @Override
    public int is(@Nullable Object value) {
        return equal(value);
    }

    @Override
    public List<Integer> propositions() {
        List<Integer> propositions = new ArrayList<>(List.of(known));
        propositions.addAll(cuts.values());
        return propositions;
    }

    @Override
    public boolean[] holdingOf(@Nullable Object value) {
        boolean[] holding = new boolean[cuts.size() + 1];
        holding[0] = value != null;
        int place = 1;
        for (Cut cut : cuts.keySet()) {
            holding[place++] = value != null && cut.below(decimal(value));
        }
        return holding;
    }

    @Override
    public @Nullable Object answer(IntPredicate holds) {
        if (!holds.test(known)) {
            return null;
        }
        Cut lower = null;
        Cut upper = null;
        for (Map.Entry<Cut, Integer> cut : cuts.entrySet()) {
            if (!holds.test(cut.getValue())) {
                upper = cut.getKey();
                break;
            }
            lower = cut.getKey();
        }
        if (whole) {
            return lower == null
                    ? Integer.valueOf(property.min())
                    : Integer.valueOf(lower.value().intValueExact());
        }
        return between(lower, upper);
    }

    /** Returns a number between the two, not less than the least that the contract accepts. */
    private BigDecimal between(@Nullable Cut lower, @Nullable Cut upper) {
        if (lower == null) {
            return upper == null
                    ? BigDecimal.ZERO
                    : upper.value().subtract(BigDecimal.ONE).max(min());
        } else if (!lower.above()) {
            return lower.value();
        }
        return upper == null
                ? lower.value().add(BigDecimal.ONE)
                : lower.value().add(upper.value()).divide(TWO);
    }
}
