package io.gapwise.sheets.mapping;

/** Says which sign stands before the decimals of the numbers in a table. */
public enum DecimalMark {
    POINT,
    COMMA
}
