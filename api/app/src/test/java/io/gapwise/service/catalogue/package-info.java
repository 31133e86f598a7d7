/** The catalogue of rules. */
@NullMarked
package io.gapwise.service.catalogue;

import org.jspecify.annotations.NullMarked;
