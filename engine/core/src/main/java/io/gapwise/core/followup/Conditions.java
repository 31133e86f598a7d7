package io.gapwise.core.followup;

import io.gapwise.core.cases.Answer;

/**
 * Says what the workplace does for the use of what was decided.
 *
 * @param managerSupports whether the people's own superiors support it
 * @param peersUseIt whether their colleagues do it too
 * @param occasion whether the work gives them occasion to do it
 * @param rewarded whether doing it is noticed, praised or paid
 * @param timeThere whether there is time to do it
 * @param toolsThere whether the tools and the access for it are there
 */
public record Conditions(
        Answer managerSupports,
        Answer peersUseIt,
        Answer occasion,
        Answer rewarded,
        Answer timeThere,
        Answer toolsThere) {

    public static final Conditions NOTHING = new Conditions(
            Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
}
