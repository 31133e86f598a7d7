package io.gapwise.sheets.mapping;

/** Holds what somebody wrote in a column that answers nothing by itself, such as a comment or a course they wish for. */
public record RowText(String column, String text) {}
