/**
 * From DRL text to a checked rule set: gate, split, read by our own grammar, and have Drools' own parser confirm that it
 * reads the same. Nothing an author writes is ever executed.
 */
@NullMarked
package io.gapwise.core.ruleset.drl;

import org.jspecify.annotations.NullMarked;
