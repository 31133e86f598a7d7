package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Row;
import java.util.List;

/**
 * Holds one case of a mapped table.
 *
 * @param row the cells in the order of the form's columns; its number is the row in the sender's sheet, or the number of
 *     the case where a case does not come from one row
 * @param sourceRows the rows of the sender's sheet that the case came from, at most a thousand
 * @param origins where each answer came from
 * @param comments what stands in the columns of comments
 * @param wishes the courses that somebody wishes for, in their words
 */
public record MappedRow(
        Row row, List<Long> sourceRows, List<Origin> origins, List<RowText> comments, List<RowText> wishes) {

    public MappedRow {
        sourceRows = List.copyOf(sourceRows);
        origins = List.copyOf(origins);
        comments = List.copyOf(comments);
        wishes = List.copyOf(wishes);
    }
}
