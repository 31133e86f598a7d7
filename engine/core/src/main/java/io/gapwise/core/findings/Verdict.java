package io.gapwise.core.findings;

import io.gapwise.core.cases.VerdictValue;

/** The verdict, as later stages read it. */
public record Verdict(VerdictValue value) {}
