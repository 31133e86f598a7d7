package io.gapwise.engine.findings;

import io.gapwise.engine.cases.VerdictValue;

/** The verdict, as later stages read it. */
public record Verdict(VerdictValue value) {}
