package io.gapwise.practice.plan;

import java.util.function.Function;

/** Names something that a person decided about a plan, whatever the goals say. */
public sealed interface ByHand {

    String candidate();

    /** Calls the function for this kind. A new kind adds a parameter, so that the compiler finds every caller. */
    <R> R match(Function<Pin, R> pin, Function<Forbid, R> forbid, Function<Move, R> move);

    /** It is in, at any time. */
    record Pin(String candidate) implements ByHand {

        @Override
        public <R> R match(Function<Pin, R> pin, Function<Forbid, R> forbid, Function<Move, R> move) {
            return pin.apply(this);
        }
    }

    /** It is out. */
    record Forbid(String candidate) implements ByHand {

        @Override
        public <R> R match(Function<Pin, R> pin, Function<Forbid, R> forbid, Function<Move, R> move) {
            return forbid.apply(this);
        }
    }

    /** It is in, and starts in this period, counted from 0. */
    record Move(String candidate, int start) implements ByHand {

        @Override
        public <R> R match(Function<Pin, R> pin, Function<Forbid, R> forbid, Function<Move, R> move) {
            return move.apply(this);
        }
    }
}
