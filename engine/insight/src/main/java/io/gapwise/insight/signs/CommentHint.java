package io.gapwise.insight.signs;

import io.gapwise.core.cases.Obstacle;

/**
 * Words of a comment that may point to an obstacle. It is a question to a person and no finding.
 *
 * @param from where they begin in the text
 * @param to where they end, the first character that is no longer part of them
 * @param words the words as they stand there
 */
public record CommentHint(Obstacle obstacle, int from, int to, String words) {}
