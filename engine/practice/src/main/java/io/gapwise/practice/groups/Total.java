package io.gapwise.practice.groups;

import org.jspecify.annotations.Nullable;

/**
 * Holds a sum over cases.
 *
 * @param sum the sum of what was stated; null where nobody stated anything
 * @param stated in how many cases it was stated
 * @param open in how many cases nobody stated it, so that the sum is at least so much
 */
public record Total(@Nullable Long sum, int stated, int open) {}
