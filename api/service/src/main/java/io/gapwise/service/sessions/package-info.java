/** Keeps people signed in at the pages, whichever instance answers them. */
@NullMarked
package io.gapwise.service.sessions;

import org.jspecify.annotations.NullMarked;
