package io.gapwise.insight.logic;

import io.gapwise.core.ruleset.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Counts how many of some propositions hold. */
final class CountTerm extends NumberTerm {

    private final Circuit circuit;
    private final List<Integer> counted;

    CountTerm(Circuit circuit, List<Integer> counted) {
        this.circuit = circuit;
        this.counted = counted;
    }

    @Override
    int atLeast(BigDecimal least) {
        return least(least.setScale(0, RoundingMode.CEILING));
    }

    @Override
    int above(BigDecimal bound) {
        return least(bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE));
    }

    @Override
    int known() {
        return Circuit.TRUE;
    }

    @Override
    Circuit circuit() {
        return circuit;
    }

    private int least(BigDecimal whole) {
        // Every number greater than the number of propositions has the same effect, so the bound is capped.
        int most = counted.size() + 1;
        int count = whole.min(BigDecimal.valueOf(most)).max(BigDecimal.ZERO).intValueExact();
        return circuit.atLeast(count, counted);
    }

    @Override
    public Telling telling(Slot slot) {
        List<NumberTelling.Bound> bounds = new ArrayList<>();
        for (int count = 1; count <= counted.size(); count++) {
            int reached = circuit.atLeast(count, counted);
            bounds.add(new NumberTelling.Bound(BigDecimal.valueOf(count), false, reached, -reached));
        }
        return new NumberTelling(slot, bounds, Circuit.TRUE);
    }
}
