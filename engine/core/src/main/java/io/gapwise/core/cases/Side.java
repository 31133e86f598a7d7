package io.gapwise.core.cases;

/** Says where a cause lies: in the workplace around people, or in the person. */
public enum Side implements Word {
    WORKPLACE,
    PERSON
}
