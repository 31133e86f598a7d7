package io.gapwise.service.sheets;

import io.gapwise.service.origins.AnswerOrigin;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.mapping.RowText;
import java.util.List;

/**
 * A row of a sheet as it was sent, with the cells under the contract's columns.
 *
 * @param number the row in the sender's sheet, or the number of the case where it comes from several
 * @param sourceRows the rows of the sender's sheet that it comes from
 * @param origins where its answers were read from; none where the sheet has the contract's columns
 * @param comments what stands in the columns of comments
 */
record SentRow(
        long number, List<Long> sourceRows, List<Cell> cells, List<AnswerOrigin> origins, List<RowText> comments) {}
