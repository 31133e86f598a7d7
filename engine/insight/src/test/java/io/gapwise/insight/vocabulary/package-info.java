/** Tries whether the vocabulary is whole and can be found. */
@NullMarked
package io.gapwise.insight.vocabulary;

import org.jspecify.annotations.NullMarked;
