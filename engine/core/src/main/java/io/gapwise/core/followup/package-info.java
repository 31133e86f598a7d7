/** Defines what is known of a recommendation some time after it was given, and how it is judged then. */
@NullMarked
package io.gapwise.core.followup;

import org.jspecify.annotations.NullMarked;
