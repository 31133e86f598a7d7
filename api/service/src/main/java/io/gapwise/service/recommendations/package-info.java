/** Gives recommendations over HTTP, for one case or many at a time, and stores the answers. */
@NullMarked
package io.gapwise.service.recommendations;

import org.jspecify.annotations.NullMarked;
