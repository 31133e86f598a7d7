/** Shows which words of a comment may point to an obstacle, and lets a person confirm what they stand for. */
@NullMarked
package io.gapwise.site.comments;

import org.jspecify.annotations.NullMarked;
