/**
 * Reads sheets of appraisals, in which managers say how people stand in what their role asks, and counts them. Who a person
 * is serves to count nobody twice, and is forgotten when the sheet is read.
 */
@NullMarked
package io.gapwise.sheets.appraisals;

import org.jspecify.annotations.NullMarked;
