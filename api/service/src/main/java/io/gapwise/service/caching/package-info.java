/** Remembers what can be worked out again, within a bound, and says what clients may keep. */
@NullMarked
package io.gapwise.service.caching;

import org.jspecify.annotations.NullMarked;
