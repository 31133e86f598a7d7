package io.gapwise.insight.codes;

/** Says where a problem is found. */
public enum CodeSubject {
    /** Rule files, the cases beside them and what the rules mean. */
    RULES,
    /** Cases, parameters and spreadsheets that somebody sent. */
    INPUT
}
