/** Shows a page for each code that a problem carries. */
@NullMarked
package io.gapwise.site.codes;

import org.jspecify.annotations.NullMarked;
