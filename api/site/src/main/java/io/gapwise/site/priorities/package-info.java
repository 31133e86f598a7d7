/** Shows in which order the cases come and why, and what they have in common. */
@NullMarked
package io.gapwise.site.priorities;

import org.jspecify.annotations.NullMarked;
