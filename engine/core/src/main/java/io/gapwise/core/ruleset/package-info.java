/**
 * Holds a rule set as data: stages, rules, conditions with their positions, and conclusions. The package {@code drl}
 * reads it from DRL text.
 */
@NullMarked
package io.gapwise.core.ruleset;

import org.jspecify.annotations.NullMarked;
