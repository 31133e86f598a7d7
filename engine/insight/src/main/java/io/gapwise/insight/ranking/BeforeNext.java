package io.gapwise.insight.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Says why a case comes before the next one.
 *
 * @param criterion the first criterion in which the two differ
 * @param here what it is here: a word's name, a day, a cost or a title; null where no day or cost was stated
 * @param next what it is with the next case
 */
public record BeforeNext(
        Criterion criterion,
        @Nullable Object here,
        @Nullable Object next) {}
