/** Reads rows of a sheet as training needs. */
@NullMarked
package io.gapwise.sheets.needs;

import org.jspecify.annotations.NullMarked;
