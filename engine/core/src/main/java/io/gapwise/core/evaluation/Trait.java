package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.Slot;
import java.util.function.Function;

/**
 * Is what conditions tell cases apart by: a word, whether a word is in a set, or where a number lies among those that
 * rules name. Its values are numbered from 0 to 63, so that several of them are the bits of one number.
 */
sealed interface Trait {

    /** Stands for whatever was left out or has not been concluded. */
    int NOTHING = 63;

    /** Returns how the value of this trait is read from a case, with the scales of the numbers that rules name. */
    TraitReading reading(Function<Slot, NumberScale> scales);

    /** Is the word in a slot; its value is the word's place in its vocabulary. */
    record OneWord(Slot slot) implements Trait {

        @Override
        public TraitReading reading(Function<Slot, NumberScale> scales) {
            return new TraitReading(
                    slot.index(), 0, null, slot.property().words().size());
        }
    }

    /** Says whether a word is in the set in a slot; 1 if it is, otherwise 0. */
    record InSet(Slot slot, int word) implements Trait {

        static final long ABSENT = 0b01;
        static final long PRESENT = 0b10;

        @Override
        public TraitReading reading(Function<Slot, NumberScale> scales) {
            return new TraitReading(slot.index(), 1L << word, null, 2);
        }
    }

    /** Is where the number in a slot lies, see {@link NumberScale}; of a text it only says whether there is one. */
    record Place(Slot slot) implements Trait {

        @Override
        public TraitReading reading(Function<Slot, NumberScale> scales) {
            NumberScale scale = scales.apply(slot);
            return new TraitReading(slot.index(), 0, scale, scale.places());
        }
    }
}
