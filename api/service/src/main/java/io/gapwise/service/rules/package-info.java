/** Decides which rules are live. */
@NullMarked
package io.gapwise.service.rules;

import org.jspecify.annotations.NullMarked;
