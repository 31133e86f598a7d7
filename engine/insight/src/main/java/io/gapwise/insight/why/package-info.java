/** Why a rule set concludes something of a case, and why it does not. */
@NullMarked
package io.gapwise.insight.why;

import org.jspecify.annotations.NullMarked;
