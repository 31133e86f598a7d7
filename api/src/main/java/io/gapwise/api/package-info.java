/** The engine over HTTP: translates and stores, decides nothing. */
@NullMarked
package io.gapwise.api;

import org.jspecify.annotations.NullMarked;
