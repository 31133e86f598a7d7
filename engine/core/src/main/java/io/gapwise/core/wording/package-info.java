/** What the vocabulary, the fields and the questions are called, in each language: the one home of these texts. */
@NullMarked
package io.gapwise.core.wording;

import org.jspecify.annotations.NullMarked;
