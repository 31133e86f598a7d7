package io.gapwise.sheets.mapping;

/**
 * Says where an answer of a mapped case came from.
 *
 * @param path the path of the answer in the contract
 * @param column the name of the column, or of several with commas between them; empty where the map itself gives the
 *     answer
 * @param cell what stands in the cell; empty for a title that is put together from several; for what is counted in a
 *     matrix how many of how many are below which level, such as {@code 2/5<3}
 * @param read what it was read as, in the words of the contract
 */
public record Origin(String path, String column, String cell, String read) {}
