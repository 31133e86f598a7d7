/** Finds out exactly in which cases two rule sets answer differently, and proves that they answer all others alike. */
@NullMarked
package io.gapwise.insight.difference;

import org.jspecify.annotations.NullMarked;
