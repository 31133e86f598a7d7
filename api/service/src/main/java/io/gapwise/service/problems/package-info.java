/** Reports every error as an RFC 9457 problem document, even where it happens before Spring is reached. */
@NullMarked
package io.gapwise.service.problems;

import org.jspecify.annotations.NullMarked;
