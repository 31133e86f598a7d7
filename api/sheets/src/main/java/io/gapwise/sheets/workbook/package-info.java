/** Writes answers into somebody's own file: all that was there stays, and columns are added. */
@NullMarked
package io.gapwise.sheets.workbook;

import org.jspecify.annotations.NullMarked;
