/** Shows what was decided on recommendations, what came of it, and what to do next. */
@NullMarked
package io.gapwise.site.initiatives;

import org.jspecify.annotations.NullMarked;
