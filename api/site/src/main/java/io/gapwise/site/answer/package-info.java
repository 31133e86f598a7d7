/** A recommendation as its reader sees it, and what can be asked about it. */
@NullMarked
package io.gapwise.site.answer;

import org.jspecify.annotations.NullMarked;
