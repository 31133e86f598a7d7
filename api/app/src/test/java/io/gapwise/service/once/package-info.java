/** Tries that what is sent again with its key is carried out once. */
@NullMarked
package io.gapwise.service.once;

import org.jspecify.annotations.NullMarked;
