/** Whatever goes wrong comes back as a problem document. */
@NullMarked
package io.gapwise.service.problems;

import org.jspecify.annotations.NullMarked;
