/** Many cases at a glance. */
@NullMarked
package io.gapwise.api.site.picture;

import org.jspecify.annotations.NullMarked;
