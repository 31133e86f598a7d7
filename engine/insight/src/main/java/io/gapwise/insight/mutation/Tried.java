package io.gapwise.insight.mutation;

/** A slip, and what became of it. */
public record Tried(Mutant mutant, Fate fate) {

    /** Lists what can become of a slip. */
    public enum Fate {
        /** A case notices it. */
        KILLED,
        /** No case could notice it, which is proven. */
        EQUAL,
        /** No case kept with the rules notices it, although one could. */
        SURVIVED,
        /** No case notices it, and whether one could was not found out. It counts as one that survived. */
        UNDECIDED
    }
}
