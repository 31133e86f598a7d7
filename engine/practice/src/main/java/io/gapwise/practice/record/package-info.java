/** Counts what came of recommendations, by rule, remedy, method, cause, source and confidence. */
@NullMarked
package io.gapwise.practice.record;

import org.jspecify.annotations.NullMarked;
