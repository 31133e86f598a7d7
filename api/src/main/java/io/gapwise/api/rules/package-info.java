/** Which rules decide. */
@NullMarked
package io.gapwise.api.rules;

import org.jspecify.annotations.NullMarked;
