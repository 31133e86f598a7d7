/** Lists all rules of a set with their sources, texts and cases, as data and as a page to read. */
@NullMarked
package io.gapwise.insight.catalogue;

import org.jspecify.annotations.NullMarked;
