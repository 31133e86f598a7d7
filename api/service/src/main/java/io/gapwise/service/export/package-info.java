/** Gives a tenant everything that is stored of it, as lines of JSON. */
@NullMarked
package io.gapwise.service.export;

import org.jspecify.annotations.NullMarked;
