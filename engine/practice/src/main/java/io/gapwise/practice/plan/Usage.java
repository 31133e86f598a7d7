package io.gapwise.practice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much of something a plan uses in each period.
 *
 * @param resource what is used; null where it is money
 * @param name whose hours or seats; empty where it is money
 * @param used how much is used in each period
 * @param available how much there is in each period; empty where that is not limited
 */
public record Usage(@Nullable Resource resource, String name, List<Long> used, List<Long> available) {

    public Usage {
        used = List.copyOf(used);
        available = List.copyOf(available);
    }

    public long total() {
        return used.stream().mapToLong(amount -> amount).sum();
    }
}
