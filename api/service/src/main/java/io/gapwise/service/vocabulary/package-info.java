/** Tells programs all that they need to draw a form for a case: its fields, words and questions, and what reads them. */
@NullMarked
package io.gapwise.service.vocabulary;

import org.jspecify.annotations.NullMarked;
