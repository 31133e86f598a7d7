package io.gapwise.service.recommendations;

import io.gapwise.service.once.KeyName;
import io.gapwise.service.problems.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch as it was sent.
 *
 * @param number its number, from 1
 * @param gapCase the case, without the key of the line
 * @param key the key of the line; null where it has none
 * @param request tells the case from any other; null where the line has no key
 * @param problem what is wrong with the line as a line; null if nothing is
 */
record SentLine(
        long number,
        byte[] gapCase,
        @Nullable KeyName key,
        @Nullable String request,
        @Nullable ProblemDocument problem) {}
