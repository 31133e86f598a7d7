/** Keeps what was decided on recommendations, and what came of it. */
@NullMarked
package io.gapwise.service.initiatives;

import org.jspecify.annotations.NullMarked;
