/** Tries what is kept of the outcomes of initiatives. */
@NullMarked
package io.gapwise.service.outcomes;

import org.jspecify.annotations.NullMarked;
