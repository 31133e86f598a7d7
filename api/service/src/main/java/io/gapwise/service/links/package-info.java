/** Holds what all links have in common by which people answer without an account: their secrets, texts and making. */
@NullMarked
package io.gapwise.service.links;

import org.jspecify.annotations.NullMarked;
