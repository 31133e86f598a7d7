/** Tests the page that shows many cases at a glance. */
@NullMarked
package io.gapwise.site.picture;

import org.jspecify.annotations.NullMarked;
