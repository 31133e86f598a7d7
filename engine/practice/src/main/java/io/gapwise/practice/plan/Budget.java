package io.gapwise.practice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how much money there is, in whole units.
 *
 * @param byPeriod the most that can be spent in each period; empty where only the whole is limited
 * @param inAll the most that can be spent in all; null where only the periods are limited
 */
public record Budget(List<Long> byPeriod, @Nullable Long inAll) {

    /** Money is not limited. */
    public static final Budget OPEN = new Budget(List.of(), null);

    public Budget {
        byPeriod = List.copyOf(byPeriod);
    }
}
