/** Asks people what they see of a case, on pages that need no account, and shows the analyst what they said. */
@NullMarked
package io.gapwise.site.voices;

import org.jspecify.annotations.NullMarked;
