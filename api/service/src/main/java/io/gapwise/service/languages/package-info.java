/** Finds out in which language a client wants to be answered. */
@NullMarked
package io.gapwise.service.languages;

import org.jspecify.annotations.NullMarked;
