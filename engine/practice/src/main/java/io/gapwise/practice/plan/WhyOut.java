package io.gapwise.practice.plan;

import java.util.List;
import java.util.function.Function;

/** Says why a candidate is not in a plan. */
public sealed interface WhyOut {

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Kinds<R> kinds);

    /** Holds a function for each kind of reason. */
    record Kinds<R>(
            Function<Forbidden, R> forbidden,
            Function<NoStart, R> noStart,
            Function<LeftAlone, R> leftAlone,
            Function<Missing, R> missing,
            Function<NothingGained, R> nothingGained,
            Function<Against, R> against,
            Function<SearchEnded, R> searchEnded) {}

    /** Somebody forbade it by hand. */
    record Forbidden() implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.forbidden().apply(this);
        }
    }

    /** Between its earliest start and its latest end, and in what is left of the plan, there are too few periods. */
    record NoStart(int earliest, int latestEnd, int length) implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.noStart().apply(this);
        }
    }

    /** Its place is LEAVE, and nothing in the plan needs it. */
    record LeftAlone() implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.leftAlone().apply(this);
        }
    }

    /** Something is lacking beside what is in the plan, wherever it would start; least is lacking at this start. */
    record Missing(int start, List<Lack> lacks) implements WhyOut {

        public Missing {
            lacks = List.copyOf(lacks);
        }

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.missing().apply(this);
        }
    }

    /** There is room for it, but it would bring no goal further. */
    record NothingGained(int start) implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.nothingGained().apply(this);
        }
    }

    /** There is room for it, but a goal would be reached less. */
    record Against(int start, Goal goal) implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.against().apply(this);
        }
    }

    /** There is room for it and it would bring a goal further: the search ended before it was proved to be the best. */
    record SearchEnded(int start, Goal goal) implements WhyOut {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.searchEnded().apply(this);
        }
    }
}
