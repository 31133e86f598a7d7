/** Tells what changed, in the order in which it was committed, so that whoever follows misses nothing. */
@NullMarked
package io.gapwise.service.changes;

import org.jspecify.annotations.NullMarked;
