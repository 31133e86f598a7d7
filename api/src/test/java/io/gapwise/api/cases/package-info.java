/** The sample cases. */
@NullMarked
package io.gapwise.api.cases;

import org.jspecify.annotations.NullMarked;
