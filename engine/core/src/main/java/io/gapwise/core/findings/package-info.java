/** What the stages conclude, in the form in which the rules of later stages read it. */
@NullMarked
package io.gapwise.core.findings;

import org.jspecify.annotations.NullMarked;
