package io.gapwise.insight.logic;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A natural number, written as one proposition for each bit, least significant bit first. It is used to compare sums of
 * weights exactly. It has no more bits than its greatest value needs, because every bit of every sum makes each question
 * harder.
 *
 * @param most the greatest value that it can have
 */
record BinaryNumber(Circuit circuit, int[] bits, int most) {

    static BinaryNumber of(Circuit circuit, int number) {
        return weight(circuit, number, Circuit.TRUE);
    }

    /** Returns a number that has the given value if the proposition holds, and is 0 otherwise. */
    static BinaryNumber weight(Circuit circuit, int number, int holds) {
        int[] bits = new int[length(number)];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (number >> i & 1) == 1 ? holds : Circuit.FALSE;
        }
        return new BinaryNumber(circuit, bits, number);
    }

    /** Returns the sum of these numbers. Small numbers are added first, so that few additions are long. */
    static BinaryNumber sum(Circuit circuit, List<BinaryNumber> numbers) {
        PriorityQueue<BinaryNumber> left = new PriorityQueue<>(Comparator.comparing(BinaryNumber::most));
        left.addAll(numbers);
        while (left.size() > 1) {
            left.add(left.remove().plus(left.remove()));
        }
        return left.isEmpty() ? of(circuit, 0) : left.remove();
    }

    /** Returns how far this number is from the greatest number of so many bits. */
    BinaryNumber complement(int length) {
        int[] complement = new int[length];
        for (int i = 0; i < length; i++) {
            complement[i] = -bit(i);
        }
        return new BinaryNumber(circuit, complement, (1 << length) - 1);
    }

    int length() {
        return bits.length;
    }

    private static int length(int most) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    BinaryNumber plus(BinaryNumber other) {
        int[] sum = new int[length(most + other.most)];
        int carry = Circuit.FALSE;
        for (int i = 0; i < sum.length; i++) {
            int a = bit(i);
            int b = other.bit(i);
            int differ = -circuit.same(a, b);
            sum[i] = -circuit.same(differ, carry);
            carry = circuit.or(circuit.and(a, b), circuit.and(differ, carry));
        }
        return new BinaryNumber(circuit, sum, most + other.most);
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

    /** Returns the proposition that this number is equal to the other. */
    int same(BinaryNumber other) {
        int same = Circuit.TRUE;
        for (int i = 0; i < Math.max(bits.length, other.bits.length); i++) {
            same = circuit.and(same, circuit.same(bit(i), other.bit(i)));
        }
        return same;
    }

    private int bit(int i) {
        return i < bits.length ? bits[i] : Circuit.FALSE;
    }
}
