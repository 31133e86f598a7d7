/** The catalogue of rules. */
@NullMarked
package io.gapwise.api.rules;

import org.jspecify.annotations.NullMarked;
