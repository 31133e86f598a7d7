package io.gapwise.insight.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Holds several thousand possible cases (samples) as one bit each for every variable. Most questions ("can both hold?")
 * are answered by looking at these. Only the others need the solver, and each case that it finds replaces an older
 * sample.
 *
 * <p>Beside these, there are samples that differ in one answer from the case that was found last, see {@link
 * Neighbours}.
 *
 * <p>The first samples are drawn with a fixed seed, from few answers to many, so that the same question is always
 * solved in the same way.
 */
final class ProbeCases {

    private static final int KEPT = 64;
    private static final int WORDS = KEPT + Neighbours.WORDS;
    private static final int DRAWN = 8 * Long.SIZE;
    static final int SIZE = WORDS * Long.SIZE;

    /**
     * How many variables a logic has from which on the solver takes longer for a question than neighbours of a case take
     * to be made up.
     */
    private static final int LARGE = 4_000;

    private final Random random = new Random(1);
    private final List<long[]> bits = new ArrayList<>();
    private final Neighbours neighbours = new Neighbours(bits);
    private int next = DRAWN;

    ProbeCases() {
        bits.add(new long[WORDS]);
    }

    /** Adds the next variable, which can be chosen and holds in the given samples. */
    void add(long[] ofVariable) {
        bits.add(ofVariable);
        neighbours.add(null);
    }

    /** Adds the next variable, which holds exactly if all of these hold. */
    void addAll(int... literals) {
        bits.add(all(literals));
        neighbours.add(literals);
    }

    /** Notes that one of these must hold in every sample. */
    void demand(int... oneOf) {
        neighbours.demand(oneOf);
    }

    Neighbours neighbours() {
        return neighbours;
    }

    static long[] none() {
        return new long[WORDS];
    }

    static void set(long[] bits, int sample) {
        bits[sample / Long.SIZE] |= 1L << sample;
    }

    /** Draws a number from 0 up to, but not including, the bound. */
    int draw(int bound) {
        return random.nextInt(bound);
    }

    /**
     * Says at random whether a question is left open in this sample. The chance is between one in ten and nine in ten,
     * depending on the sample.
     */
    boolean open(int sample) {
        return random.nextInt(10) <= sample % 9;
    }

    /** Returns the samples in which all of these hold. */
    long[] all(int... literals) {
        long[] all = new long[WORDS];
        for (int word = 0; word < WORDS; word++) {
            all[word] = neighbours.all(literals, word);
        }
        return all;
    }

    /**
     * Returns the samples in which the stronger proposition holds and, at random, some of those in which the weaker one
     * holds.
     */
    long[] between(int stronger, int weaker) {
        long[] between = all(weaker);
        long[] least = all(stronger);
        for (int word = 0; word < WORDS; word++) {
            between[word] = least[word] | (between[word] & random.nextLong());
        }
        return between;
    }

    boolean anyHolds(int... literals) {
        for (int word = 0; word < WORDS; word++) {
            if (neighbours.all(literals, word) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Stores a case that the solver found, in place of the sample that has been kept longest. */
    void keep(IntPredicate holds) {
        int word = next / Long.SIZE;
        long bit = 1L << next;
        for (int variable = 1; variable < bits.size(); variable++) {
            long[] of = bits.get(variable);
            of[word] = holds.test(variable) ? of[word] | bit : of[word] & ~bit;
        }
        next = next + 1 == KEPT * Long.SIZE ? DRAWN : next + 1;
    }

    /** Makes up samples that are like a case that the solver found, if that is faster than to ask it again. */
    void keepNeighbours(IntPredicate holds) {
        if (bits.size() > LARGE) {
            neighbours.writeAround(holds, KEPT, DRAWN);
        }
    }
}
