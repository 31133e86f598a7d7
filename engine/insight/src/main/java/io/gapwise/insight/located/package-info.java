/** Reads JSON that an author wrote, and knows the place of each part, so that a problem can be shown where it is. */
@NullMarked
package io.gapwise.insight.located;

import org.jspecify.annotations.NullMarked;
