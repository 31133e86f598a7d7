/** Lets people describe a case, one question at a time or all questions on one form. */
@NullMarked
package io.gapwise.site.interview;

import org.jspecify.annotations.NullMarked;
