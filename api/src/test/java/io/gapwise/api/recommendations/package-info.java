/** Asking for recommendations and finding them again. */
@NullMarked
package io.gapwise.api.recommendations;

import org.jspecify.annotations.NullMarked;
