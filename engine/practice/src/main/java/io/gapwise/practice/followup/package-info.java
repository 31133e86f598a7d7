/** Derives the facts that the rules of progress read from what was measured. */
@NullMarked
package io.gapwise.practice.followup;

import org.jspecify.annotations.NullMarked;
