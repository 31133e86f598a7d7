/** Tries whether sentences say exactly what conditions mean, in both languages. */
@NullMarked
package io.gapwise.insight.sentences;

import org.jspecify.annotations.NullMarked;
