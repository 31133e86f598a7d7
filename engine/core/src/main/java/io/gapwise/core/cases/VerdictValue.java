package io.gapwise.core.cases;

/** Whether training is the answer. */
public enum VerdictValue implements Word {
    TRAINING("training is the answer"),
    NOT_TRAINING("training is not the answer"),
    MIXED("training is part of the answer"),
    INSUFFICIENT_EVIDENCE("nobody knows yet");

    private final String phrase;

    VerdictValue(String phrase) {
        this.phrase = phrase;
    }

    @Override
    public String phrase() {
        return phrase;
    }
}
