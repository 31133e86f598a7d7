/**
 * Holds the names of the vocabulary, the fields and the questions in each language. These texts are kept nowhere else.
 */
@NullMarked
package io.gapwise.core.wording;

import org.jspecify.annotations.NullMarked;
