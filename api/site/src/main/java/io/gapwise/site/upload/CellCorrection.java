package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;

/** What a person put in place of a cell. */
record CellCorrection(long line, int column, Cell cell) {}
