/** What to find out next about a case, and whether anything could still change its verdict. */
@NullMarked
package io.gapwise.engine.interview;

import org.jspecify.annotations.NullMarked;
