package io.gapwise.sheets;

/**
 * Describes a sheet of a workbook.
 *
 * @param name its name; empty for the one sheet that a CSV file is
 * @param hidden whether a spreadsheet program does not show it
 */
public record SheetInfo(String name, boolean hidden) {}
