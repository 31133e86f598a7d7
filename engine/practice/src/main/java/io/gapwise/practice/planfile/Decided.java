package io.gapwise.practice.planfile;

/** Names what a person can decide about a candidate, as it is written. */
enum Decided {
    PIN,
    FORBID,
    MOVE
}
