package io.gapwise.core.ruleset.drl;

/** Says how serious a problem is: an error refuses the rule set, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
