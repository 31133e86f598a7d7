/** A rule set as data: stages, rules, conditions with their positions, conclusions. Reading DRL text lives below, in {@code drl}. */
@NullMarked
package io.gapwise.core.ruleset;

import org.jspecify.annotations.NullMarked;
