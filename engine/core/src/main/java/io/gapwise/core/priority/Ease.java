package io.gapwise.core.priority;

import io.gapwise.core.cases.Answer;

/**
 * Says what makes it easy or hard to do something about the case.
 *
 * @param assetExists whether there is something already that fits: a course, a programme, a job aid
 * @param otherWayExists whether there is something that builds the same ability in another way than was advised
 * @param capacity whether there is time to spare for what is not needed at once
 * @param shortLived whether the tool or process that it is about will be replaced soon
 * @param proven whether the same has worked for people like these before
 */
public record Ease(Answer assetExists, Answer otherWayExists, Answer capacity, Answer shortLived, Answer proven) {

    public static final Ease NOTHING =
            new Ease(Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
}
