/** Checks a rule set before it is used: whether it can be read, what its cases show, and what its rules mean. */
@NullMarked
package io.gapwise.insight.checking;

import org.jspecify.annotations.NullMarked;
