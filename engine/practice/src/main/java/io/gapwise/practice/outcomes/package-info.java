/** Collects what was measured of an initiative, and derives from it the facts that the rules of progress read. */
@NullMarked
package io.gapwise.practice.outcomes;

import org.jspecify.annotations.NullMarked;
