/** Which rules decide, and what happens when their files change. */
@NullMarked
package io.gapwise.api.site.rulebook;

import org.jspecify.annotations.NullMarked;
