/** Conclusions as people name them, and the rules for and against each. */
@NullMarked
package io.gapwise.insight.claims;

import org.jspecify.annotations.NullMarked;
