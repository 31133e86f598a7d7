/** Backing up, restoring, and saving what can be read. */
@NullMarked
package io.gapwise.service.keeping;

import org.jspecify.annotations.NullMarked;
