package io.gapwise.practice.plan;

import java.util.List;
import java.util.stream.LongStream;

/**
 * Tells how much of something is used in the first, second and each further period of an initiative, in whole units.
 * What is not named is nothing.
 */
public record Load(List<Long> byOffset) {

    public static final Load NONE = new Load(List.of());

    public Load {
        byOffset = List.copyOf(byOffset);
    }

    /** Returns the amounts of the first, second and each further period. */
    public static Load of(long... amounts) {
        return new Load(LongStream.of(amounts).boxed().toList());
    }

    /** Spreads an amount over all periods in equal parts; what does not divide comes first. */
    public static Load even(long amount, int length) {
        long part = amount / length;
        long rest = amount % length;
        return new Load(LongStream.range(0, length)
                .map(offset -> part + (offset < rest ? 1 : 0))
                .boxed()
                .toList());
    }

    public long at(int offset) {
        return offset < byOffset.size() ? byOffset.get(offset) : 0;
    }

    public long total() {
        return byOffset.stream().mapToLong(amount -> amount).sum();
    }

    /** Returns what is used from one of its periods on. */
    long from(int offset) {
        return byOffset.stream()
                .skip(Math.max(0, offset))
                .mapToLong(amount -> amount)
                .sum();
    }
}
