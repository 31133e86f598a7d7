package io.gapwise.insight.signs;

/** Says of whom the answers to a question speak. */
public enum SignCount {
    /** Each person speaks of himself or herself, so the number of people who say so is the share. */
    SELF,
    /** People speak of others; only the answer itself can tell a share. */
    OTHERS
}
