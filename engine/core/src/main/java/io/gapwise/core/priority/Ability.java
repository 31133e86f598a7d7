package io.gapwise.core.priority;

import io.gapwise.core.cases.Answer;

/**
 * Says what is known of the ability that the case asks for.
 *
 * @param drivesObjective whether the organisation holds that this ability moves an objective
 * @param atHand how many of those who need it have it today
 * @param onlyOnePerson whether a single person covers it, so that work stops where that person is missing
 */
public record Ability(Answer drivesObjective, AtHand atHand, Answer onlyOnePerson) {

    public static final Ability NOTHING = new Ability(Answer.UNKNOWN, AtHand.UNKNOWN, Answer.UNKNOWN);
}
