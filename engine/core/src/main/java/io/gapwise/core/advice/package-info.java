/** Makes the answer: verdict, causes, remedies, methods and measures, each with its reasons. */
@NullMarked
package io.gapwise.core.advice;

import org.jspecify.annotations.NullMarked;
