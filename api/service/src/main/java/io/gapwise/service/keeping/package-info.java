/** Backs up the embedded database, restores it, and saves what can be read of a damaged one. */
@NullMarked
package io.gapwise.service.keeping;

import org.jspecify.annotations.NullMarked;
