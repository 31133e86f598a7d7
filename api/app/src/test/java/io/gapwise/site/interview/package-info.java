/** Tests the questions of an interview as people see them who answer them. */
@NullMarked
package io.gapwise.site.interview;

import org.jspecify.annotations.NullMarked;
