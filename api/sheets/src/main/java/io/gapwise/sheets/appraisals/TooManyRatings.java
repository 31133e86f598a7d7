package io.gapwise.sheets.appraisals;

/** A sheet holds more ratings than can be counted at once. */
public final class TooManyRatings extends Exception {

    private static final long serialVersionUID = 1L;

    TooManyRatings(int most) {
        super("A sheet may hold %d ratings.".formatted(most), null, false, false);
    }
}
