/**
 * Reads DRL text into a checked rule set. A file passes the gate, is split into rules and read by our own grammar, and
 * Drools' own parser then confirms that it reads the same. Nothing an author writes is ever executed.
 */
@NullMarked
package io.gapwise.core.ruleset.drl;

import org.jspecify.annotations.NullMarked;
