/** The answer: verdict, causes, remedies, methods, measures, each with its reasons. */
@NullMarked
package io.gapwise.core.advice;

import org.jspecify.annotations.NullMarked;
