/** Holds what was entered, imported or answered about an initiative. */
@NullMarked
package io.gapwise.practice.outcomes;

import org.jspecify.annotations.NullMarked;
