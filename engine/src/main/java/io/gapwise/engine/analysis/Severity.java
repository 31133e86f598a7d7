package io.gapwise.engine.analysis;

/** Whether a rule set with such a finding may answer: an error means that it would fail or that a rule is dead. */
public enum Severity {
    ERROR,
    WARNING
}
