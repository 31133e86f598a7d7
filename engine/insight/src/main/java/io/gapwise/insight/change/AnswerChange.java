package io.gapwise.insight.change;

import org.jspecify.annotations.Nullable;

/**
 * One answer changed.
 *
 * @param path its contract path
 * @param from as it is sent; null where it is left out
 * @param to what it would have to be; null for left out
 */
public record AnswerChange(
        String path, @Nullable Object from, @Nullable Object to) {}
