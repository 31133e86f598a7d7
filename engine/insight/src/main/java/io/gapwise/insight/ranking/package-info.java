/** Puts many cases into one ranked list, by stated words and figures only, with what decided each rank and would move it. */
@NullMarked
package io.gapwise.insight.ranking;

import org.jspecify.annotations.NullMarked;
