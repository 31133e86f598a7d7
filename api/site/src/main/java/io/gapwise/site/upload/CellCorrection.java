package io.gapwise.site.upload;

import io.gapwise.sheets.Cell;

/** Holds the new content that a person gave a cell. */
record CellCorrection(long line, int column, Cell cell) {}
