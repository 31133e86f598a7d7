package io.gapwise.service.plans;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.Resource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names something that happened since a plan was approved. */
public sealed interface Happening {

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Kinds<R> kinds);

    /** Holds a function for each kind of happening. */
    record Kinds<R>(
            Function<MoneyToShare, R> moneyToShare,
            Function<MoneyTo, R> moneyTo,
            Function<Lost, R> lost,
            Function<Gone, R> gone,
            Function<Flat, R> flat,
            Function<Added, R> added,
            Function<NewMeans, R> newMeans) {}

    /**
     * Leaves a share of the money: of the whole, and of each period that can still be changed.
     *
     * @param percent from 0 to 100, in whole percent
     */
    record MoneyToShare(int percent) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.moneyToShare().apply(this);
        }
    }

    /** There is so much money in all, what was spent among it. */
    record MoneyTo(long inAll) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.moneyTo().apply(this);
        }
    }

    /** Somebody or something is there no more, from the first period on that can still be changed. */
    record Lost(Resource resource, String name) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.lost().apply(this);
        }
    }

    /** Something is no candidate any more. */
    record Gone(String candidate) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.gone().apply(this);
        }
    }

    /**
     * What was hoped of an initiative did not come: it goes on no longer.
     *
     * @param instead what takes its place as a candidate; null where nothing does
     */
    record Flat(String candidate, @Nullable Candidate instead) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.flat().apply(this);
        }
    }

    /** Something new is asked for, such as by a new law. */
    record Added(Candidate candidate) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.added().apply(this);
        }
    }

    /** The means are others, over the same periods. */
    record NewMeans(Means means) implements Happening {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.newMeans().apply(this);
        }
    }

    /**
     * Holds what happened.
     *
     * @param from the name of the first period that can still be changed
     */
    record Since(String from, List<Happening> happened) {

        public Since {
            happened = List.copyOf(happened);
        }
    }
}
