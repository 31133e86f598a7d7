package io.gapwise.insight.proof;

import java.util.Locale;

/** Says what came of a promise. Everything but a proof is a failure, since a promise that nobody decided is none. */
public enum ProofOutcome {
    /** It holds of every case, or a case shows it. */
    PROVED,
    /** A case breaks it, or no case shows it. */
    REFUTED,
    /** The solver gave up, and no case that was tried decides it. */
    UNDECIDED,
    /** The solver and the engine that answers cases say different things, so that one of them is wrong. */
    CONTRADICTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
