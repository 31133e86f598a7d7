package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;

/**
 * Says that two groups each name one of two obstacles that are easily taken for each other, so that they may well have
 * seen the same thing.
 *
 * @param one what the first group names, and the second does not
 * @param decides what tells the two apart
 */
public record MixedUp(StatedBy by, Obstacle one, StatedBy otherBy, Obstacle other, SignText decides) {}
