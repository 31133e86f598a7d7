/** Tests the pages as their users see them. */
@NullMarked
package io.gapwise.site;

import org.jspecify.annotations.NullMarked;
