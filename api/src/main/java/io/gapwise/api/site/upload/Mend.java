package io.gapwise.api.site.upload;

import io.gapwise.api.bulk.Cell;

/** What a person put in place of a cell. */
record Mend(long line, int column, Cell cell) {}
