/** Starting, stopping, starting again. */
@NullMarked
package io.gapwise.api.settings;

import org.jspecify.annotations.NullMarked;
