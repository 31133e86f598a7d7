/** Answers questions about an answer of one rule set, and writes the results as JSON or as text for a console. */
@NullMarked
package io.gapwise.insight.asking;

import org.jspecify.annotations.NullMarked;
