/** Keeps what came of initiatives at each level, reads it from files, and reminds people of what is due. */
@NullMarked
package io.gapwise.service.outcomes;

import org.jspecify.annotations.NullMarked;
