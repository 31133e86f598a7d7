/** The pages, as those who use them see them. */
@NullMarked
package io.gapwise.site;

import org.jspecify.annotations.NullMarked;
