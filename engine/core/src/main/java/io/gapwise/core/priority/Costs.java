package io.gapwise.core.priority;

import io.gapwise.core.cases.Answer;

/**
 * Compares what it costs to act with what it costs to wait, in words that somebody stated.
 *
 * @param delay how much each month of waiting costs
 * @param farAbove whether acting costs far more than the gap does
 */
public record Costs(Weight delay, Answer farAbove) {

    public static final Costs NOTHING = new Costs(Weight.UNKNOWN, Answer.UNKNOWN);
}
