package io.gapwise.insight.change;

import org.jspecify.annotations.Nullable;

/**
 * Describes the change of one answer.
 *
 * @param path the contract path of the answer
 * @param from the answer as it was sent; null where it was left out
 * @param to the answer that it would have to be; null where it would have to be left out
 */
public record AnswerChange(
        String path, @Nullable Object from, @Nullable Object to) {}
