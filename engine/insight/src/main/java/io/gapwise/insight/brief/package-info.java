/** A recommendation on one page, in plain words, for those who have to decide. */
@NullMarked
package io.gapwise.insight.brief;

import org.jspecify.annotations.NullMarked;
