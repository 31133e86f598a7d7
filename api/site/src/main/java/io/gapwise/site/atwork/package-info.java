/** Asks people whether something is done at work, on a page that needs no account, and shows the analyst what they said. */
@NullMarked
package io.gapwise.site.atwork;

import org.jspecify.annotations.NullMarked;
