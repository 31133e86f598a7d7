/** Checks of the logic against evaluation, shared with the tests of other modules. */
@NullMarked
package io.gapwise.insight.testing;

import org.jspecify.annotations.NullMarked;
