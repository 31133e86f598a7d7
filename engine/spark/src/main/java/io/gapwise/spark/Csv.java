package io.gapwise.spark;

import java.io.Serializable;

/**
 * Says how CSV is written.
 *
 * @param separator what stands between the cells
 */
record Csv(char separator) implements Serializable {

    /** Names the column in which a row stands that cannot be split, or that has more cells than there are columns. */
    static final String UNFIT = "__gapwise_unfit";

    /** Says whether the numbers may have a decimal comma, as where a semicolon separates the cells. */
    boolean decimalComma() {
        return separator == ';';
    }
}
