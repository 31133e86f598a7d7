/**
 * Translates a rule set into propositional logic, to find out what is possible, what follows from what, and which case
 * shows it.
 */
@NullMarked
package io.gapwise.insight.logic;

import org.jspecify.annotations.NullMarked;
