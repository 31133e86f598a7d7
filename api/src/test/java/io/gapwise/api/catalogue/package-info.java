/** The catalogue of rules. */
@NullMarked
package io.gapwise.api.catalogue;

import org.jspecify.annotations.NullMarked;
