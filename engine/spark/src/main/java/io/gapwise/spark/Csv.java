package io.gapwise.spark;

import java.io.Serializable;

/**
 * Says how CSV is written.
 *
 * @param separator what stands between the cells
 */
record Csv(char separator) implements Serializable {

    /** Names the column in which Spark keeps the text of a row that has more or fewer cells than the header. */
    static final String UNFIT = "_corrupt_record";

    /** Says whether the numbers may have a decimal comma, as where a semicolon separates the cells. */
    boolean decimalComma() {
        return separator == ';';
    }
}
