/** Holds what the tests of all modules share: cases by path, random answers and published cases. */
@NullMarked
package io.gapwise.core.testing;

import org.jspecify.annotations.NullMarked;
