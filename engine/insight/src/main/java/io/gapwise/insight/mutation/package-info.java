/** Changes rules in small ways and finds out whether the cases kept with them would notice. */
@NullMarked
package io.gapwise.insight.mutation;

import org.jspecify.annotations.NullMarked;
