package io.gapwise.insight.mutation;

import io.gapwise.core.ruleset.Slot;
import org.jspecify.annotations.Nullable;

/**
 * One answer that is given otherwise.
 *
 * @param value an enum constant, a set of them, a number or a text; null leaves the answer out
 */
record OneAnswer(Slot slot, @Nullable Object value) {}
