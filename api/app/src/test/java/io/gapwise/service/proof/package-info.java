/** The chain of answers. */
@NullMarked
package io.gapwise.service.proof;

import org.jspecify.annotations.NullMarked;
