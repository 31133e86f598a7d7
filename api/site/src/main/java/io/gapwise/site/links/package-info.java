/** Holds what all pages have in common that people open by a secret link and without an account. */
@NullMarked
package io.gapwise.site.links;

import org.jspecify.annotations.NullMarked;
