/** Which rules decide, and what happens when their files change. */
@NullMarked
package io.gapwise.site.rulebook;

import org.jspecify.annotations.NullMarked;
