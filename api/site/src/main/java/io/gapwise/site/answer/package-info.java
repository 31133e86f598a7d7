/** Shows a recommendation to its reader and answers questions about it. */
@NullMarked
package io.gapwise.site.answer;

import org.jspecify.annotations.NullMarked;
