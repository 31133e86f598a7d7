package io.gapwise.site.upload;

/** What is known of a row. */
enum RowState {
    BAD,
    GOOD,
    /** Not to be answered: somebody said so. */
    LEFT_OUT,
    ANSWERED,
    /** It is good, and yet it got no answer; its failure says why. */
    FAILED;

    /** Whether its cells may still be changed. */
    boolean open() {
        return switch (this) {
            case BAD, GOOD, FAILED -> true;
            case LEFT_OUT, ANSWERED -> false;
        };
    }
}
