package io.gapwise.practice.plan;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names what is missing, or stands in the way, where an initiative would start in a certain period. */
public sealed interface Lack {

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Kinds<R> kinds);

    /** Holds a function for each kind of lack. */
    record Kinds<R>(
            Function<Money, R> money,
            Function<Scarce, R> scarce,
            Function<Closed, R> closed,
            Function<Crowded, R> crowded,
            Function<NotBefore, R> notBefore,
            Function<TooLateFor, R> tooLateFor,
            Function<Clash, R> clash) {}

    /**
     * The money that is left is too little.
     *
     * @param period the period whose budget it is; null where it is the whole
     * @param takenBy the ids of those in the plan that are paid from it; empty where it is the whole, from which all are paid
     */
    record Money(@Nullable Integer period, long needs, long left, List<String> takenBy) implements Lack {

        public Money {
            takenBy = List.copyOf(takenBy);
        }

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.money().apply(this);
        }
    }

    /** What is left of hours or seats is too little. */
    record Scarce(Resource resource, String name, int period, long needs, long left, List<String> takenBy)
            implements Lack {

        public Scarce {
            takenBy = List.copyOf(takenBy);
        }

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.scarce().apply(this);
        }
    }

    /**
     * People have no time to learn in this period.
     *
     * @param audience whom it is about; null where it is about everybody
     */
    record Closed(int period, @Nullable String audience) implements Lack {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.closed().apply(this);
        }
    }

    /** The time of this audience is taken by as many initiatives as may take it. */
    record Crowded(String audience, int period, int most, List<String> running) implements Lack {

        public Crowded {
            running = List.copyOf(running);
        }

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.crowded().apply(this);
        }
    }

    /**
     * Something must have ended before.
     *
     * @param end the period in which it ends; null where it is not in the plan
     */
    record NotBefore(String candidate, @Nullable Integer end) implements Lack {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.notBefore().apply(this);
        }
    }

    /** It would not have ended when something starts that must come after it. */
    record TooLateFor(String candidate, int start) implements Lack {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.tooLateFor().apply(this);
        }
    }

    /** Something runs that must not run in the same period. */
    record Clash(String candidate, int period) implements Lack {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.clash().apply(this);
        }
    }
}
