/** Which rules decide, and their catalogue. */
@NullMarked
package io.gapwise.api.rules;

import org.jspecify.annotations.NullMarked;
