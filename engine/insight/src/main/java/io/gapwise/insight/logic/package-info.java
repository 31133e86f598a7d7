/** A rule set as propositional logic: what is possible, what follows from what, a case that shows it. */
@NullMarked
package io.gapwise.insight.logic;

import org.jspecify.annotations.NullMarked;
