package io.gapwise.practice.record;

/** Names what a recommendation claims by, and what therefore gains or loses by what came of it. */
public enum ClaimKind {
    RULE,
    REMEDY,
    METHOD,
    CAUSE,
    SOURCE
}
