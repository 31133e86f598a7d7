package io.gapwise.practice.plan;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Names more of one of the means. */
public sealed interface Extra {

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Function<Money, R> money, Function<Hours, R> hours);

    /** Returns how much more it is at least, over all periods. */
    default long amount() {
        return match(money -> Math.max(money.inAll(), sum(money.byPeriod())), hours -> sum(hours.byPeriod()));
    }

    /** Names what it is more of. */
    default String of() {
        return match(money -> "", hours -> hours.resource() + " " + hours.name());
    }

    private static long sum(Map<Integer, Long> byPeriod) {
        return byPeriod.values().stream().mapToLong(more -> more).sum();
    }

    /**
     * Names more money.
     *
     * @param inAll by how much the whole budget is higher
     * @param byPeriod by how much the budgets of periods are higher
     */
    record Money(long inAll, Map<Integer, Long> byPeriod) implements Extra {

        public Money {
            byPeriod = Collections.unmodifiableMap(new TreeMap<>(byPeriod));
        }

        @Override
        public <R> R match(Function<Money, R> money, Function<Hours, R> hours) {
            return money.apply(this);
        }
    }

    /** Names more hours of somebody, or more seats of something, in some periods. */
    record Hours(Resource resource, String name, Map<Integer, Long> byPeriod) implements Extra {

        public Hours {
            byPeriod = Collections.unmodifiableMap(new TreeMap<>(byPeriod));
        }

        @Override
        public <R> R match(Function<Money, R> money, Function<Hours, R> hours) {
            return hours.apply(this);
        }
    }
}
