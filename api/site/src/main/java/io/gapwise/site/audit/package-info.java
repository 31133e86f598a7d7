/** The page that shows who did what. */
@NullMarked
package io.gapwise.site.audit;

import org.jspecify.annotations.NullMarked;
