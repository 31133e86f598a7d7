/** Tests the pages of initiatives in the whole program. */
@NullMarked
package io.gapwise.site.initiatives;

import org.jspecify.annotations.NullMarked;
