/** Tries HTTP as clients in other languages write it. */
@NullMarked
package io.gapwise.service.requests;

import org.jspecify.annotations.NullMarked;
