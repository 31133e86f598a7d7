/** Shows the guide for those who write a portal: a page for each subject, with examples that tests run. */
@NullMarked
package io.gapwise.site.guide;

import org.jspecify.annotations.NullMarked;
