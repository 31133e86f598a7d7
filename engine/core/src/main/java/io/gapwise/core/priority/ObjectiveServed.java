package io.gapwise.core.priority;

import io.gapwise.core.cases.Answer;

/**
 * Says what is known of the objective of the organisation that the case serves.
 *
 * @param named whether there is one, written down by its name
 * @param weight how much the organisation says it weighs
 * @param figure whether it has a figure with a value of today and one to reach
 * @param near whether its date is near, so that waiting a quarter would miss it
 */
public record ObjectiveServed(Answer named, Weight weight, Answer figure, Answer near) {

    public static final ObjectiveServed NOTHING =
            new ObjectiveServed(Answer.UNKNOWN, Weight.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
}
