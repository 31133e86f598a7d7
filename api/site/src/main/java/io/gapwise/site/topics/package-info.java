/** Lets a team choose what it wants to learn, on a page that needs no account, and shows whoever asked what came of it. */
@NullMarked
package io.gapwise.site.topics;

import org.jspecify.annotations.NullMarked;
