/** Lists what rules can read and what can be sent: paths, words and bounds, what is asked, and which rules read it. */
@NullMarked
package io.gapwise.insight.vocabulary;

import org.jspecify.annotations.NullMarked;
