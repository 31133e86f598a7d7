package io.gapwise.insight.logic;

/**
 * A natural number, written as one proposition for each bit, least significant bit first. It is used to compare sums of
 * weights exactly.
 */
record BinaryNumber(Circuit circuit, int[] bits) {

    static BinaryNumber of(Circuit circuit, int number) {
        return weight(circuit, number, Circuit.TRUE);
    }

    /** Returns a number that has the given value if the proposition holds, and is 0 otherwise. */
    static BinaryNumber weight(Circuit circuit, int number, int holds) {
        int[] bits = new int[Integer.SIZE - Integer.numberOfLeadingZeros(number)];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (number >> i & 1) == 1 ? holds : Circuit.FALSE;
        }
        return new BinaryNumber(circuit, bits);
    }

    BinaryNumber plus(BinaryNumber other) {
        int[] sum = new int[Math.max(bits.length, other.bits.length) + 1];
        int carry = Circuit.FALSE;
        for (int i = 0; i < sum.length; i++) {
            int a = bit(i);
            int b = other.bit(i);
            int differ = -circuit.same(a, b);
            sum[i] = -circuit.same(differ, carry);
            carry = circuit.or(circuit.and(a, b), circuit.and(differ, carry));
        }
        return new BinaryNumber(circuit, sum);
    }

    /** Returns the proposition that this number is at least as great as the other. */
    int atLeast(BinaryNumber other) {
        int atLeast = Circuit.TRUE;
        for (int i = 0; i < Math.max(bits.length, other.bits.length); i++) {
            int a = bit(i);
            int b = other.bit(i);
            atLeast = circuit.or(circuit.and(a, -b), circuit.and(circuit.same(a, b), atLeast));
        }
        return atLeast;
    }

    private int bit(int i) {
        return i < bits.length ? bits[i] : Circuit.FALSE;
    }
}
