package io.gapwise.core.findings;

import io.gapwise.core.cases.VerdictValue;

/** Holds the verdict for the rules of later stages. */
public record Verdict(VerdictValue value) {}
