package io.gapwise.site.upload;

/** Lists the states of a row. */
enum RowState {
    BAD,
    GOOD,
    /** Somebody chose not to have it answered. */
    LEFT_OUT,
    ANSWERED,
    /** It is good but got no answer; its failure says why. */
    FAILED;

    /** Says whether its cells may still be changed. */
    boolean open() {
        return switch (this) {
            case BAD, GOOD, FAILED -> true;
            case LEFT_OUT, ANSWERED -> false;
        };
    }
}
