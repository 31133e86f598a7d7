/** Starting, stopping, starting again. */
@NullMarked
package io.gapwise.service.settings;

import org.jspecify.annotations.NullMarked;
