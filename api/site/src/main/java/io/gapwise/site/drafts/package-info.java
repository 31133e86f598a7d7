/** Stores cases that are being described, after every answer. */
@NullMarked
package io.gapwise.site.drafts;

import org.jspecify.annotations.NullMarked;
