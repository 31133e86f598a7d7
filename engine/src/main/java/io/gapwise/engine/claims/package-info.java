/** Conclusions as people name them, and the rules for and against each. */
@NullMarked
package io.gapwise.engine.claims;

import org.jspecify.annotations.NullMarked;
