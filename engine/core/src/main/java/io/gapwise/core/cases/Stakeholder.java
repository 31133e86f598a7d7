package io.gapwise.core.cases;

/** Whose account of the gap was heard. */
public enum Stakeholder implements Word {
    LEADERS,
    MANAGERS,
    PERFORMERS,
    EXPERTS,
    CUSTOMERS
}
