package io.gapwise.core.advice;

import io.gapwise.core.ruleset.Slot;

/** Holds a set of places of the flat fact, as one bit for each. */
final class Places {

    private static final int WORDS = (Slot.every().size() + Long.SIZE - 1) / Long.SIZE;

    private final long[] bits;

    Places() {
        bits = new long[WORDS];
    }

    private Places(long[] bits) {
        this.bits = bits;
    }

    Places copy() {
        return new Places(bits.clone());
    }

    void add(int place) {
        bits[place >>> 6] |= 1L << place;
    }

    void addAll(Places others) {
        for (int i = 0; i < WORDS; i++) {
            bits[i] |= others.bits[i];
        }
    }

    boolean contains(int place) {
        return (bits[place >>> 6] >>> place & 1) == 1;
    }

    boolean containsAny(Places others) {
        for (int i = 0; i < WORDS; i++) {
            if ((bits[i] & others.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns the first place from this one on, or -1 behind the last. */
    int next(int from) {
        int word = from >>> 6;
        if (word >= WORDS) {
            return -1;
        }
        long left = bits[word] & -1L << from;
        while (left == 0) {
            word++;
            if (word == WORDS) {
                return -1;
            }
            left = bits[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(left);
    }
}
