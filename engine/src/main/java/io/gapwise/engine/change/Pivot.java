package io.gapwise.engine.change;

import io.gapwise.engine.cases.VerdictValue;

/** One answer whose change alone flips the verdict, and to what. */
public record Pivot(Change change, VerdictValue verdict) {}
