/** Finds what to ask next about a case, and whether any answer could still change its verdict. */
@NullMarked
package io.gapwise.insight.interview;

import org.jspecify.annotations.NullMarked;
