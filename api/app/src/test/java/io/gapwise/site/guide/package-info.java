/** Tries the guide for portals. */
@NullMarked
package io.gapwise.site.guide;

import org.jspecify.annotations.NullMarked;
