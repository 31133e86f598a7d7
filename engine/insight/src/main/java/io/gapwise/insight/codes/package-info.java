/** A page for each code of a problem: what it means, a wrong example and a right one. */
@NullMarked
package io.gapwise.insight.codes;

import org.jspecify.annotations.NullMarked;
