/** Holds the conclusions of the stages in the form in which the rules of later stages read them. */
@NullMarked
package io.gapwise.core.findings;

import org.jspecify.annotations.NullMarked;
