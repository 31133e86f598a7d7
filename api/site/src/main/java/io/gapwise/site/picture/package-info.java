/** Shows many cases at a glance, as counts and dots, each of which links to its cases. */
@NullMarked
package io.gapwise.site.picture;

import org.jspecify.annotations.NullMarked;
