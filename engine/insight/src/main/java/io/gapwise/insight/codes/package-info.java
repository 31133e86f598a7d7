/** Explains each code of a problem on a page: what it means, a wrong example and a right one. */
@NullMarked
package io.gapwise.insight.codes;

import org.jspecify.annotations.NullMarked;
