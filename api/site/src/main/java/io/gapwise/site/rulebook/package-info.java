/** The rules for people: what they say, how often they spoke, which sets there were, and a box to check one's own. */
@NullMarked
package io.gapwise.site.rulebook;

import org.jspecify.annotations.NullMarked;
