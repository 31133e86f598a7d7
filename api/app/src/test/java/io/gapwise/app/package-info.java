/** The service as its users meet it: over HTTP, started for real. */
@NullMarked
package io.gapwise.app;

import org.jspecify.annotations.NullMarked;
