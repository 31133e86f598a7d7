/** Tests the sample cases. */
@NullMarked
package io.gapwise.service.samples;

import org.jspecify.annotations.NullMarked;
