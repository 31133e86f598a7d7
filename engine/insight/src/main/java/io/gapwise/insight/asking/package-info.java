/** One rule set made ready to be asked about an answer, and what it says written as JSON or as text for a console. */
@NullMarked
package io.gapwise.insight.asking;

import org.jspecify.annotations.NullMarked;
