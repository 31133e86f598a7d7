/** Ranks what could still turn a verdict, each with the cheapest way to find it out. */
@NullMarked
package io.gapwise.insight.evidence;

import org.jspecify.annotations.NullMarked;
