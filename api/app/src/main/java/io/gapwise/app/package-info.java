/** Puts the program together from the commands and the service with its pages. */
@NullMarked
package io.gapwise.app;

import org.jspecify.annotations.NullMarked;
