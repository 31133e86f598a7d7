package io.gapwise.core.cases;

/** Names the people whose account of the gap was heard. */
public enum Stakeholder implements Word {
    LEADERS,
    MANAGERS,
    PERFORMERS,
    EXPERTS,
    CUSTOMERS
}
