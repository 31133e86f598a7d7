/** Tries whether a portal can draw a form from the vocabulary alone. */
@NullMarked
package io.gapwise.service.vocabulary;

import org.jspecify.annotations.NullMarked;
