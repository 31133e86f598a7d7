/** Compares the rules of a set with each other and finds faults that no single rule shows, each of them proven. */
@NullMarked
package io.gapwise.insight.analysis;

import org.jspecify.annotations.NullMarked;
