package io.gapwise.service.initiatives;

/** Says whether a remedy or a method is there for those whom it is meant for. */
public enum InPlace {
    YES,
    PARTLY,
    NO
}
