/** Asks the rules about an answer: why, why not, what if, what would change it and what to find out next. */
@NullMarked
package io.gapwise.service.asking;

import org.jspecify.annotations.NullMarked;
