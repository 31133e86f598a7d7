/** Tests which rules are live, and what happens when their files change. */
@NullMarked
package io.gapwise.site.rulebook;

import org.jspecify.annotations.NullMarked;
