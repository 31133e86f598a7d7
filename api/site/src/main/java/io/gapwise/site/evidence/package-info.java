/** Shows what could still turn the verdict of a case, and who finds it out by when; on screen, as a sheet and as a calendar. */
@NullMarked
package io.gapwise.site.evidence;

import org.jspecify.annotations.NullMarked;
