/** Serves the catalogue of the rules over HTTP. */
@NullMarked
package io.gapwise.service.catalogue;

import org.jspecify.annotations.NullMarked;
