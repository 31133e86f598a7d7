package io.gapwise.practice.plan;

import java.util.List;
import java.util.function.Function;

/** Names what became of a candidate from one plan to the next. */
public sealed interface Change {

    String candidate();

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Kinds<R> kinds);

    /** Holds a function for each kind of change. */
    record Kinds<R>(
            Function<Added, R> added,
            Function<Dropped, R> dropped,
            Function<Gone, R> gone,
            Function<Moved, R> moved,
            Function<Kept, R> kept) {}

    /** It is in now. */
    record Added(String candidate, int start, WhyIn why) implements Change {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.added().apply(this);
        }
    }

    /**
     * It is out now.
     *
     * @param running whether it is stopped while it runs
     */
    record Dropped(String candidate, int start, boolean running, WhyOut why) implements Change {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.dropped().apply(this);
        }
    }

    /** It was planned, and is no candidate any more. */
    record Gone(String candidate, int start) implements Change {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.gone().apply(this);
        }
    }

    /**
     * It starts at another time.
     *
     * @param lacks what would be lacking at the earlier time beside the others of the new plan; empty where nothing is
     * @param goals the goals that would be reached less at the earlier time
     */
    record Moved(String candidate, int from, int to, List<Lack> lacks, List<Goal> goals) implements Change {

        public Moved {
            lacks = List.copyOf(lacks);
            goals = List.copyOf(goals);
        }

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.moved().apply(this);
        }
    }

    /** It starts as it was planned. */
    record Kept(String candidate, int start) implements Change {

        @Override
        public <R> R match(Kinds<R> kinds) {
            return kinds.kept().apply(this);
        }
    }
}
