/** Every error as an RFC 9457 problem document, also those raised before Spring is reached. */
@NullMarked
package io.gapwise.service.problems;

import org.jspecify.annotations.NullMarked;
