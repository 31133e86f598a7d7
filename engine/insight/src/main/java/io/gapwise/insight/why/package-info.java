/** Explains why a rule set draws a conclusion for a case, and why it does not. */
@NullMarked
package io.gapwise.insight.why;

import org.jspecify.annotations.NullMarked;
