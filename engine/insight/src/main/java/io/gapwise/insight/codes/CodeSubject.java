package io.gapwise.insight.codes;

/** What a problem is found in. */
public enum CodeSubject {
    /** Rule files, the cases beside them and what the rules mean. */
    RULES,
    /** Cases, parameters and spreadsheets that somebody sent. */
    INPUT
}
