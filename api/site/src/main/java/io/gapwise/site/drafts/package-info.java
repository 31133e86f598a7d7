/** Cases that are being described, kept with every answer. */
@NullMarked
package io.gapwise.site.drafts;

import org.jspecify.annotations.NullMarked;
