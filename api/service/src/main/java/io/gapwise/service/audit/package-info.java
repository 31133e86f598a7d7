/** Writes down who did what, so that it can be read and so that later changes are noticed. */
@NullMarked
package io.gapwise.service.audit;

import org.jspecify.annotations.NullMarked;
