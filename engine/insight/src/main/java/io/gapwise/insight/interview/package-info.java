/** What to find out next about a case, and whether anything could still change its verdict. */
@NullMarked
package io.gapwise.insight.interview;

import org.jspecify.annotations.NullMarked;
