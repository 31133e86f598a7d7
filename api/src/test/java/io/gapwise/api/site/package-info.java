/** Whatever goes wrong comes back as a problem document. */
@NullMarked
package io.gapwise.api.site;

import org.jspecify.annotations.NullMarked;
