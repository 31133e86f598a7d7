package io.gapwise.core.ruleset.drl;

/** An error refuses the rule set; a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
