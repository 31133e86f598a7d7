/** Remembers what can be worked out again, within a bound. */
@NullMarked
package io.gapwise.service.caching;

import org.jspecify.annotations.NullMarked;
