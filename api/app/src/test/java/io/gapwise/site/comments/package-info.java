/** Tests of comments and what they may point to, on the whole program. */
@NullMarked
package io.gapwise.site.comments;

import org.jspecify.annotations.NullMarked;
