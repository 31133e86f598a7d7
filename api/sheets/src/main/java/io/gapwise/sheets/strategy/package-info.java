/** Reads lists of what belongs to a strategy, whatever their columns are called, and writes them. */
@NullMarked
package io.gapwise.sheets.strategy;

import org.jspecify.annotations.NullMarked;
