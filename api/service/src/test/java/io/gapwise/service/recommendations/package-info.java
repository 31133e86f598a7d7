/** Tests giving recommendations and finding them again. */
@NullMarked
package io.gapwise.service.recommendations;

import org.jspecify.annotations.NullMarked;
