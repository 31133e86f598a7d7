package io.gapwise.core.evaluation;

import java.util.HashMap;
import java.util.Map;

/**
 * Is one way in which a condition can hold: for each trait that it asks for, the values that the trait may have.
 *
 * @param allowed the values as bits, see {@link Trait}; a trait that is not named may have any
 */
record ConditionRow(Map<Trait, Long> allowed) {

    static final ConditionRow ANY = new ConditionRow(Map.of());

    ConditionRow {
        allowed = Map.copyOf(allowed);
    }

    static ConditionRow of(Trait trait, long values) {
        return new ConditionRow(Map.of(trait, values));
    }

    /** Returns the way in which both hold. */
    ConditionRow and(ConditionRow other) {
        Map<Trait, Long> both = new HashMap<>(allowed);
        other.allowed.forEach((trait, values) -> both.merge(trait, values, (a, b) -> a & b));
        return new ConditionRow(both);
    }

    /** Says whether no case has all of this, because a trait may have no value at all. */
    boolean isEmpty() {
        return allowed.containsValue(0L);
    }
}
