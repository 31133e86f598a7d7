/** All rules with their sources, texts and cases: over HTTP, and as a page to read. */
@NullMarked
package io.gapwise.api.catalogue;

import org.jspecify.annotations.NullMarked;
