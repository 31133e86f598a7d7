/** Many cases at a glance: counts and dots, each of which opens the cases behind it. */
@NullMarked
package io.gapwise.site.picture;

import org.jspecify.annotations.NullMarked;
