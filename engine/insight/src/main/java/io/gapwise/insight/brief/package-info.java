/** Writes a recommendation on one page, in plain words, for the people who have to decide. */
@NullMarked
package io.gapwise.insight.brief;

import org.jspecify.annotations.NullMarked;
