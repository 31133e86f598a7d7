/** Defines how a case stands among others, and how it is weighed against them. */
@NullMarked
package io.gapwise.core.priority;

import org.jspecify.annotations.NullMarked;
