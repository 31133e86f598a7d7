package io.gapwise.core.followup;

import io.gapwise.core.cases.Answer;

/**
 * Says what is known of the return in money (Phillips' level 5).
 *
 * @param isolated whether the part of the change that is due to this was told apart from the rest
 * @param negative whether the return is below zero
 * @param restsOnOneCase whether most of the benefit comes from one person or place
 */
public record Money(Answer isolated, Answer negative, Answer restsOnOneCase) {

    public static final Money NOTHING = new Money(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
}
