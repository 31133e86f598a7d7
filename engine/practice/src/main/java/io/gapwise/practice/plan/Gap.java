package io.gapwise.practice.plan;

import org.jspecify.annotations.Nullable;

/**
 * Describes a gap that initiatives answer.
 *
 * @param costPerYear what it costs in a year, in whole units of money; null where nobody stated it
 */
public record Gap(String id, String title, @Nullable Long costPerYear) {}
