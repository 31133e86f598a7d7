/** Writes pages for people to read. Whatever is written into them is displayed and never read as markup. */
@NullMarked
package io.gapwise.insight.markup;

import org.jspecify.annotations.NullMarked;
