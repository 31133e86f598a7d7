/** Reads what learning platforms and reports say of an initiative as counts, scores and series, without names. */
@NullMarked
package io.gapwise.sheets.outcomes;

import org.jspecify.annotations.NullMarked;
