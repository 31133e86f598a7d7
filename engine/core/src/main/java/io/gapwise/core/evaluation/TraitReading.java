package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import org.jspecify.annotations.Nullable;

/**
 * Says how the value of a trait is read: from the bits of a slot, or as the place of a number.
 *
 * @param bit the bit of a word in a set; 0 where the trait is no such word
 * @param values how many values there are apart from {@link Trait#NOTHING}, which is numbered after them here
 */
record TraitReading(int slot, long bit, @Nullable NumberScale scale, int values) {

    int value(FlatFact fact) {
        if (bit != 0) {
            return (fact.marks(slot) & bit) == 0 ? 0 : 1;
        }
        int value = scale == null ? Long.numberOfTrailingZeros(fact.marks(slot)) : scale.placeOf(fact.get(slot));
        return Math.min(value, values);
    }

    /** Says whether the value with this number here is among some that are given as bits. */
    boolean isAmong(long allowed, int value) {
        return (allowed >>> (value == values ? Trait.NOTHING : value) & 1) == 1;
    }
}
