/** Cases that are being described, kept with every answer. */
@NullMarked
package io.gapwise.api.site.drafts;

import org.jspecify.annotations.NullMarked;
