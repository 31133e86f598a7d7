package io.gapwise.insight.signs;

import io.gapwise.core.cases.Share;

/**
 * Holds one answer that people can choose.
 *
 * @param share of how many the obstacle is true if this is the answer; unknown where the answer does not say it
 */
public record SignAnswer(String id, SignText text, Sign sign, Share share) {}
