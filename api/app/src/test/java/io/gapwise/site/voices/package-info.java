/** Tests of asking people by a link, on the whole program. */
@NullMarked
package io.gapwise.site.voices;

import org.jspecify.annotations.NullMarked;
