/** Asking for recommendations over HTTP, one or many at a time, and keeping what was answered. */
@NullMarked
package io.gapwise.service.recommendations;

import org.jspecify.annotations.NullMarked;
